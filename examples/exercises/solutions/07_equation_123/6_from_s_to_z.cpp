#include "exercise.hpp"

// 7.6  From σ back to z
//
// Now we know between which values s = σ(z) has to lie, and want to know where z lies. Solve
//
//   s = 1/(1 + e^(−z))   for z.
//
// Write z as a formula of s, with gradus::log for ln. It is compared exactly, for every z; in
// what is shown, p is ln(1 + e^z).

using gradus::certified, gradus::equal, gradus::prove_at_least, gradus::prove_at_most;
using gradus::proved;

constexpr auto your_z = [](const auto& s) { return -gradus::log(1 / s - 1); };

static_assert(filled(your_z), "exercise 7.6: fill in your_z");

// Back again at s = ¾: σ(z) is to be s …
constexpr auto missed_by = [](const auto& s) { return gradus::sigmoid(your_z(s)) - s; };
static_assert(certified<prove_at_most(missed_by, 1e-9, 0.75)>);
static_assert(certified<prove_at_least(missed_by, -1e-9, 0.75)>);

// … then for every z. any_sigma is σ(z), and 1 − σ(z) is σ(−z).
using exercise::any_sigma, exercise::z_of_sigma;
static_assert(proved<equal(z_of_sigma, your_z(any_sigma))>);
static_assert(proved<equal(-z_of_sigma, your_z(1 - any_sigma))>);
