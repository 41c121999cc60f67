#pragma once

#include <gradus/numbers/random.hpp>

#include <cstddef>
#include <vector>

namespace normalisation {

/// An activation as two plain functions, so that one network serves all.
struct activation {
    double (*value)(double);
    double (*slope)(double);
};

/// Equal layers without biases, x ← φ(Wx), or x ← x + φ(Wx) with a path around them. W is drawn
/// from N(0, weight_variance/width).
struct architecture {
    std::size_t width;
    std::size_t depth;
    activation phi;
    double weight_variance = 1;
    bool is_normalised = false; ///< φ(BN(Wx)), with ε = 0, γ = 1 and β = 0
    bool is_residual = false;
};

/// Rows of samples: number (i, b) stands at i · batch + b.
using matrix = std::vector<double>;

/// What one layer remembers of its forward pass.
struct layer {
    matrix W;
    matrix z;              ///< what φ was given
    std::vector<double> s; ///< of each neuron, if it is normalised
};

/// A random network, and its gradient with respect to what each layer hands on.
class deep_network {
  public:
    deep_network(const architecture& built, std::size_t batch, gradus::random_generator& random);

    /// The output for a mini-batch: width rows of `batch` samples.
    matrix forward(matrix x);
    /// From ∂C/∂output, after forward(): ‖∂C/∂x^l‖² for the input, l = 0, and each layer's output,
    /// l = 1 to depth. `gradient` becomes ∂C/∂x⁰.
    std::vector<double> backward(matrix& gradient) const;

  private:
    void normalise(layer& of) const;
    void back_through_normalisation(const layer& of, matrix& gradient) const;

    architecture built_;
    std::size_t batch_;
    std::vector<layer> layers_;
};

/// The squared norms of a random network's gradients, for a normally distributed mini-batch and
/// ∂C/∂output.
std::vector<double> squared_gradients(const architecture& built, std::size_t batch,
                                      gradus::random_generator& random);

} // namespace normalisation
