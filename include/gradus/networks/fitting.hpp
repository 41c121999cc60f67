#pragma once

#include <gradus/networks/shapes.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>

namespace gradus {

/// A cost that knows the output error of this network's last layer: `cost.delta(activation, z, a,
/// y)` is one component of δ^L = ∂C/∂z^L (BP1).
template <class Cost, class Network>
concept CostFor =
    requires(const Cost& cost, const Network& net, const typename Network::scalar& number) {
        {
            cost.delta(net.activation(last_layer(net)), number, number, number)
        } -> std::convertible_to<typename Network::scalar>;
    };

/// True if the cost fits the network; a compile error that says why if not.
template <class Cost, class Network>
inline constexpr bool cost_fits = [] {
    static_assert(CostFor<Cost, Network>,
                  "the cost does not know the output layer's activation: cross_entropy needs "
                  "sigmoid neurons there or softmax, quadratic any that acts on each neuron alone");
    return true;
}();

/// A target y has a number for each component of the output a^L. A wrong number is a compile error
/// where both are constants, and a std::invalid_argument otherwise.
template <class Output, class Target>
constexpr void check_target(const Output& output, const Target& y) {
    if constexpr (ConstantSizes<Output, Target>)
        static_assert(Target::size() == Output::size(),
                      "a target must have as many numbers as the network has outputs");
    if (y.size() != output.size())
        throw std::invalid_argument("the network gives " + std::to_string(output.size())
                                    + " outputs, but a target has " + std::to_string(y.size()));
}

} // namespace gradus
