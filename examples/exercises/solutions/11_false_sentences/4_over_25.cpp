#include "exercise.hpp"

// 11.4  "Over 25" (article 001, claim 23)
//
// With a weight w = 100, says the article, a layer multiplies the gradient by over 25. The factor
// is 100·σ′(100a + b) for an activation a and a bias b.
//
// What is the most that it can be, whatever a and b? And with which bias b is it that much at
// a = ½? (With b = 0 it is 0.00000000000000000002.)

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_most = 25;
constexpr auto your_b = -50;

static_assert(filled(your_most), "exercise 11.4: fill in your_most");
static_assert(filled(your_b), "exercise 11.4: fill in your_b");

constexpr auto factor_at_z = [](const auto& z) { return 100 * gradus::sigmoid.derivative(z); };
constexpr auto every_z = gradus::interval<double>::entire();
static_assert(certified<prove_at_most(factor_at_z, your_most, every_z)>);

constexpr auto factor_at_a = [](const auto& a) { return factor_at_z(100 * a + your_b); };
static_assert(certified<prove_at_least(factor_at_a, your_most, {0.5, 0.5})>);
