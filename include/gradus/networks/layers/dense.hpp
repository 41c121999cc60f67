#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/layers/layer.hpp>
#include <gradus/networks/norm.hpp>

#include <cstddef>

namespace gradus {

/// What a dense layer learns: W of n_out × n_in weights and b of n_out biases.
/// The gradient of a cost with respect to a layer has the same type.
template <Scalar T, std::size_t Inputs, std::size_t Outputs>
struct layer_parameters {
    using scalar = T;

    matrix<T, Outputs, Inputs> W; ///< the weights
    vector<T, Outputs> b;         ///< the biases

    constexpr layer_parameters() = default;
    constexpr layer_parameters(std::size_t inputs, std::size_t outputs)
        requires(Inputs == dynamic && Outputs == dynamic)
        : W(outputs, inputs), b(outputs) {}
    constexpr bool operator==(const layer_parameters&) const = default;

    /// f(name, W, …), f(name, b, …) for some parameters of this shape.
    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        f(array_name{"W", array_name::role::weights}, p.W...);
        f(array_name{"b", array_name::role::biases}, p.b...);
    }
};

/// The weighted inputs z, the activations a and the errors δ = ∂C/∂z of a dense layer.
template <class Numbers, std::size_t Outputs>
struct dense_trace {
    typename Numbers::template neurons<Outputs> z{};     ///< W x + b
    typename Numbers::template neurons<Outputs> a{};     ///< σ(z)
    typename Numbers::template neurons<Outputs> delta{}; ///< ∂C/∂a, after backward δ = ∂C/∂z
    constexpr bool operator==(const dense_trace&) const = default;
};

/// A fully connected layer: z = W x + b, a = σ(z), from Inputs to Outputs neurons.
/// `dense<784, 30>(sigmoid)` only describes it; a network holds the numbers.
/// Shapes: W Outputs × Inputs, b, z and a Outputs; in a network the layer before it gives Inputs
/// numbers, or the program does not compile.
/// Source: Nielsen ch. 2 eq. 25 (forward), BP2 (backward), BP3 and BP4 (add_gradient).
template <std::size_t Inputs, std::size_t Outputs, class Activation>
struct dense_layer {
    static_assert(Inputs > 0 && Outputs > 0, "a layer has at least one input and one output");

    Activation activation; ///< σ
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static constexpr bool goes_in_batches = true;

    template <Scalar T>
    using parameters = layer_parameters<T, Inputs, Outputs>;

    template <class Numbers>
    using trace = dense_trace<Numbers, Outputs>;

    constexpr void resize(auto& seen, const auto& p, std::size_t count) const {
        gradus::resize(seen.z, p.b.size(), count);
        gradus::resize(seen.a, p.b.size(), count);
        gradus::resize(seen.delta, p.b.size(), count);
    }

    /// z = W x + b, a = σ(z).
    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase&) const {
        affine(seen.z, p.W, x, p.b);
        map(seen.a, seen.z, activation);
    }

    /// δ = ∂C/∂a ∘ σ′(z), then ∂C/∂x = Wᵀ δ.
    constexpr void backward(const auto& p, const auto&, auto&& seen, auto&& dC_dx) const {
        multiply_by_map(seen.delta, seen.z, slope_of{activation});
        pass_back(p, seen, dC_dx);
    }
    constexpr void pass_back(const auto& p, const auto& seen, auto&& dC_dx) const {
        transposed_product(dC_dx, p.W, seen.delta);
    }

    /// What the activation is taken of.
    constexpr const auto& weighted_inputs(const auto&, const auto& seen) const { return seen.z; }

    /// ∂C/∂b = δ, ∂C/∂W = δ xᵀ.
    constexpr void add_gradient(const auto&, const auto& x, const auto& seen,
                                auto&& gradient) const {
        add(gradient.b, seen.delta);
        add_outer_product(gradient.W, seen.delta, x);
    }

    /// ‖∂C/∂W‖ = ‖δ‖ ‖x‖ and ‖∂C/∂b‖ = ‖δ‖ of one sample.
    constexpr void add_norms(const auto& x, const auto& seen, std::size_t s,
                             sum_of_squares<double>& weights,
                             sum_of_squares<double>& others) const {
        const double error = norm_in_double(at_sample(seen.delta, s));
        weights.add(error * norm_in_double(at_sample(x, s)));
        others.add(error);
    }
};

/// a = σ(W x + b), from Inputs to Outputs neurons: dense<784, 30>(sigmoid). W is Outputs × Inputs.
template <std::size_t Inputs, std::size_t Outputs, class Activation>
constexpr dense_layer<Inputs, Outputs, Activation> dense(Activation activation) {
    return {activation};
}

/// True of dense_layer, false of all else.
template <class Layer>
inline constexpr bool is_dense = false;
template <std::size_t Inputs, std::size_t Outputs, class Activation>
inline constexpr bool is_dense<dense_layer<Inputs, Outputs, Activation>> = true;

} // namespace gradus
