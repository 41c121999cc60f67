#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/layers/layer.hpp>

#include <cstddef>

namespace gradus {

/// The outputs a and the errors ∂C/∂a of a layer, which are ∂C/∂z after it has gone backwards.
template <class Numbers, std::size_t Size>
struct output_trace {
    typename Numbers::template neurons<Size> a{};     ///< the outputs
    typename Numbers::template neurons<Size> delta{}; ///< ∂C/∂a, when backward begins
    constexpr bool operator==(const output_trace&) const = default;
};

/// a = σ(x), neuron by neuron: where something stands between a dense layer and its activation, as
/// in block(dense<30, 30>(identity), batch_normalisation<30>(), activate<30>(relu)).
template <std::size_t Size, class Activation>
struct activation_layer {
    static_assert(Size > 0, "a layer has at least one input and one output");

    Activation activation; ///< σ
    static constexpr std::size_t inputs = Size;
    static constexpr std::size_t outputs = Size;

    template <Scalar T>
    using parameters = no_parameters<T>;
    template <class Numbers>
    using trace = output_trace<Numbers, Size>;

    constexpr void resize(auto& seen, const auto&, std::size_t count) const {
        gradus::resize(seen.a, Size, count);
        gradus::resize(seen.delta, Size, count);
    }
    constexpr void forward(const auto&, const auto& x, auto&& seen, const phase&) const {
        map(seen.a, x, activation);
    }
    /// ∂C/∂x = ∂C/∂a ∘ σ′(x).
    constexpr void backward(const auto&, const auto& x, auto&& seen, auto&& dC_dx) const {
        multiply_by_map(seen.delta, x, slope_of{activation});
        copy(dC_dx, seen.delta);
    }
    constexpr void add_gradient(const auto&, const auto&, const auto&, auto&&) const {}

    /// What the activation is taken of.
    constexpr const auto& weighted_inputs(const auto& x, const auto&) const { return x; }
};

/// a = σ(x), neuron by neuron, of Size numbers and without parameters: activate<30>(relu).
template <std::size_t Size, class Activation>
constexpr activation_layer<Size, Activation> activate(Activation activation) {
    return {activation};
}

} // namespace gradus
