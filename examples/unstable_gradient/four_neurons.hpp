#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/chain.hpp>

namespace unstable_gradient {

/// The articles' chain: four layers of one neuron each, x ──▶ 1 ──▶ 2 ──▶ 3 ──▶ 4 ──▶ C.
template <class T, class Activation>
constexpr auto four_neurons(const T (&w)[4], const T (&b)[4], const Activation& activation) {
    using gradus::neuron;
    return gradus::make_chain(neuron{w[0], b[0], activation}, neuron{w[1], b[1], activation},
                              neuron{w[2], b[2], activation}, neuron{w[3], b[3], activation});
}

} // namespace unstable_gradient
