#pragma once

#include <gradus/activations.hpp>

#include <concepts>

namespace gradus::fast {

/// The activations that functions.inc computes for packs. Any other is called number by number.
template <class Activation>
concept KnownActivation =
    std::same_as<Activation, sigmoid_activation> || std::same_as<Activation, tanh_activation>
    || std::same_as<Activation, relu_activation> || std::same_as<Activation, leaky_relu_activation>
    || std::same_as<Activation, elu_activation> || std::same_as<Activation, softplus_activation>
    || std::same_as<Activation, identity_activation>;

/// e^(−x) for x ≥ 0, which functions.inc computes for packs too: softmax needs it.
struct falling_power {};

} // namespace gradus::fast
