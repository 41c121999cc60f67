#pragma once

#include <gradus/core/requirements.hpp>

#include <concepts>

namespace gradus {

/// An activation of a single neuron over the scalar T: f(z) is its value, f.derivative(z) its
/// slope.
template <class Activation, class T>
concept NeuronActivation = requires(const Activation& f, const T& z) {
    { f(z) } -> std::convertible_to<T>;
    { f.derivative(z) } -> std::convertible_to<T>;
};

} // namespace gradus
