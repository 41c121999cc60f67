#pragma once

#include <gradus/activations/elu.hpp>
#include <gradus/activations/gelu.hpp>
#include <gradus/activations/hard_sigmoid.hpp>
#include <gradus/activations/hard_tanh.hpp>
#include <gradus/activations/identity.hpp>
#include <gradus/activations/leaky_relu.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/activations/selu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softplus.hpp>
#include <gradus/activations/swish.hpp>
#include <gradus/activations/tanh.hpp>

namespace gradus {

/// All activations of a neuron, in the order in which a menu shows them: for programs that offer
/// them by their names, and for laws that hold for each. every_activation(f) is f(sigmoid, tanh,
/// …).
inline constexpr auto every_activation = [](const auto& f) -> decltype(auto) {
    return f(sigmoid, tanh, relu, leaky_relu, elu, softplus, swish, gelu, selu, hard_sigmoid,
             hard_tanh, identity);
};

} // namespace gradus
