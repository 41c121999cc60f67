#include "exercise.hpp"

// 9.5  One of your own
//
// Invent an activation: a formula of z, and its slope. Make them of + − · /, softplus of z or −z,
// and sigmoid, gradus::tanh and gradus::exp of z or of a few times z. It is not to be a line, nor
// one of σ, tanh, swish and softplus. Then bound the slope's size for every z from −100 to 100, by
// no more than 10. The slope is checked to be the derivative for every real z.

using exercise::any_z, exercise::slope_of;
using gradus::by_slope, gradus::certified, gradus::equal, gradus::prove_at_most, gradus::proved;
using gradus::sigmoid, gradus::softplus, gradus::sqr;

constexpr auto your_value = [](const auto& z) { return z / (1 + sqr(z)); };
constexpr auto your_slope = [](const auto& z) { return (1 - sqr(z)) / sqr(1 + sqr(z)); };
constexpr auto your_bound = 1;

static_assert(filled(your_value), "exercise 9.5: fill in your_value");
static_assert(filled(your_slope), "exercise 9.5: fill in your_slope");
static_assert(filled(your_bound), "exercise 9.5: fill in your_bound");
static_assert(proved<equal(your_slope(any_z), slope_of(your_value(any_z)))>);

constexpr auto size = [](const auto& z) { return gradus::abs(by_slope(your_slope)(z)); };
static_assert(certified<prove_at_most(size, your_bound, {-100, 100})>);

// What the library asks of an activation: your own one stands in a chain as σ does.
struct your_activation {
    constexpr auto operator()(const auto& z) const { return your_value(z); }
    constexpr auto derivative(const auto& z) const { return your_slope(z); }
};
constexpr auto with_it = gradus::make_chain(gradus::neuron(1.0, 0.0, your_activation{}));
