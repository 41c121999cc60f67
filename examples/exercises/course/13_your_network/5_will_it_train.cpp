#include "exercise.hpp"

// 13.5  Will it train?
//
// Describe a chain of your own, of at least six neurons: make_chain(neuron(w, b, activation), …)
// with activations of the library, not all of them identity, and w and b such as 1.0 and -0.5. It
// is to be balanced: the gradients of the first and the last bias differ by no more than a factor
// of 10, whatever the input from 0 to 1,
//
//   1/10 ≤ |∂C/∂b₁ / ∂C/∂b_n| ≤ 10,   the ratio being σ′(z₁)w₂·σ′(z₂)w₃·…·σ′(z_(n−1))w_n.

using gradus::certified, gradus::interval, gradus::make_chain, gradus::neuron;
using gradus::prove_at_least, gradus::prove_at_most, gradus::relu, gradus::sigmoid, gradus::swish;

constexpr auto your_chain = // at least six neurons
    blank;

static_assert(filled(your_chain), "exercise 13.5: fill in your_chain");
static_assert(your_chain.length >= 6, "a chain of at least six neurons");

constexpr auto ratio = [](interval<double> a) { // a₀ = x
    interval<double> product = 1;
    bool is_first = true;
    interval<double> slope_before;
    boost::hana::for_each(your_chain.neurons, [&](const auto& neuron) {
        if (!is_first) product = product * slope_before * neuron.w;
        const auto z = neuron.w * a + neuron.b;
        a = neuron.activation(z);
        slope_before = neuron.activation.derivative(z);
        is_first = false;
    });
    return abs(product);
};
static_assert(certified<prove_at_most(ratio, 10, {0, 1})>);
static_assert(certified<prove_at_least(ratio, 0.1, {0, 1})>);
