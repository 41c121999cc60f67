#include "exercise.hpp"

// 5.5  Undecided, then proved
//
// Find a true statement, f(x) ≤ bound for every x of a range, that halving leaves undecided and
// that by_slope proves. The formula, the bound and the range are yours; a range is written
// interval<double>(0, 1). In a formula of x, exp, tanh and so on are gradus::exp(x),
// gradus::tanh(x).

using gradus::by_slope, gradus::certified, gradus::interval, gradus::outcome, gradus::prove_at_most;

constexpr auto your_formula = [](const auto& x) { return x * (1 - x); };
constexpr auto your_bound = 0.25;
constexpr auto your_range = interval<double>(0, 1);

static_assert(filled(your_formula), "exercise 5.5: fill in your_formula");
static_assert(filled(your_bound), "exercise 5.5: fill in your_bound");
static_assert(filled(your_range), "exercise 5.5: fill in your_range");

constexpr auto by_halving = prove_at_most(your_formula, your_bound, your_range).how;

static_assert(by_halving != outcome::proved, "halving proves this: is there too much room?");
static_assert(certified<prove_at_most(by_slope(your_formula), your_bound, your_range)>);
