#include "exercise.hpp"

// 5.4  A bound that is reached
//
// σ(z)(1 − σ(z)) ≤ ¼ is true, but halving does not prove it: σ occurs twice, and at z = 0 there is
// no room between value and bound. Algebra helps. Write s(1 − s) in such a way that s occurs once
// and the bound can be seen. (One half is 0.5 here, and x² is sqr(x).)

using gradus::certified, gradus::interval, gradus::outcome, gradus::sigmoid, gradus::sqr;
using gradus::prove_at_least, gradus::prove_at_most;

constexpr auto twice = [](const auto& z) { return sigmoid(z) * (1 - sigmoid(z)); };

static_assert(prove_at_most(twice, 0.25, {-9, 9}).how == outcome::out_of_budget);

constexpr auto your_form = [](const auto& s) { return blank; };

static_assert(filled(your_form), "exercise 5.4: fill in your_form");
static_assert(your_form(0.75) == 0.75 * (1 - 0.75), "at s = 0.75 it is not s(1 − s)");

constexpr auto once = [](const auto& z) { return your_form(sigmoid(z)); };

// For all z, and in one box.
static_assert(certified<prove_at_most(once, 0.25, interval<double>::entire(), 1)>);
