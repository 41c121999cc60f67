#include "exercise.hpp"

// Worked example: how large is x(4 − x) on [0, 4]?
//
// Evaluated with an interval, each x takes any number of [0, 4], as if they were not the same. The
// result holds all values, but also many that never occur.

using gradus::certified, gradus::interval, gradus::outcome, gradus::prove_at_most, gradus::sqr;

constexpr interval<double> x(0, 4);

static_assert(same_set(x * (4 - x), interval<double>(0, 16)));

// A proof halves the range until every part decides. With room between values and bound it ends; at
// x = 2 the value 4 is reached, and there is no room for the bound 4. That is undecided, not false.
constexpr auto product = [](const auto& x) { return x * (4 - x); };

static_assert(certified<prove_at_most(product, 4.2, {0, 4})>);
static_assert(prove_at_most(product, 4, {0, 4}).how == outcome::out_of_budget);

// Two ways out: a form in which x occurs once, 4 − (x − 2)², or the slope. by_slope(f) is f again,
// but where f′ has one sign on a part of the range, f is evaluated at the ends of that part alone.
constexpr auto square = [](const auto& x) { return 4 - sqr(x - 2); };

static_assert(certified<prove_at_most(square, 4, {0, 4})>);
static_assert(certified<prove_at_most(gradus::by_slope(product), 4, {0, 4})>);
