#pragma once

#include <gradus/networks/layers/runtime_layer.hpp>
#include <gradus/numbers/random.hpp>

#include <cstddef>
#include <vector>

namespace normalisation {

/// An activation as two plain functions, so that one network serves all.
struct activation {
    double (*value)(double);
    double (*slope)(double);
    double operator()(double z) const { return value(z); }
    double derivative(double z) const { return slope(z); }
};

/// Equal layers whose biases are 0, x ← φ(Wx), or x ← x + φ(Wx) with a path around them. W is drawn
/// from N(0, weight_variance/width).
struct architecture {
    std::size_t width;
    std::size_t depth;
    activation phi;
    double weight_variance = 1;
    bool is_normalised = false; ///< φ(BN(Wx)), with ε = 0, γ = 1 and β = 0
    bool is_residual = false;
};

/// A number for each neuron of a layer and each sample: mini_batch[sample][neuron].
using mini_batch = gradus::vectors<double, gradus::dynamic>;

mini_batch normal_numbers(std::size_t width, std::size_t batch, gradus::random_generator& random);

/// A random network, and its gradient with respect to what each layer hands on.
class deep_network {
  public:
    deep_network(const architecture& built, std::size_t batch, gradus::random_generator& random);

    const mini_batch& forward(const mini_batch& x);
    /// From ∂C/∂output, after forward(): ‖∂C/∂x^l‖² for the input, l = 0, and each layer's output,
    /// l = 1 to depth. `gradient` becomes ∂C/∂x⁰.
    std::vector<double> backward(mini_batch& gradient);

  private:
    gradus::runtime_layer<activation> layer_; // all are alike, but for their numbers
    std::vector<gradus::runtime_parameters<double>> parameters_;
    std::vector<gradus::runtime_trace<gradus::mini_batch<double>>> traces_;
    mini_batch input_;

    const mini_batch& input_of(std::size_t l) const { return l == 0 ? input_ : traces_[l - 1].a; }
};

/// The squared norms of a random network's gradients, for a normally distributed mini-batch and
/// ∂C/∂output.
std::vector<double> squared_gradients(const architecture& built, std::size_t batch,
                                      gradus::random_generator& random);

} // namespace normalisation
