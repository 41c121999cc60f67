#include "exercise.hpp"

// 4.4  A bound of your own
//
// With the cost C = ½a² a neuron has the error δ = ∂C/∂z = aσ′(z), which is s²(1 − s) with s =
// σ(z). Write r for 1 − s; s and r are both positive. Prove a bound of your own, at most ¼, by
//
//   your_bound − s²r = (your_root)² · your_factor + your_rest,
//
// where neither the factor nor the rest has a negative term, so that the right side is ≥ 0.

using exercise::not_negative;
using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;
using formula = gradus::polynomial<"s", "r">;

constexpr formula s = formula::variable("s");
constexpr formula r = formula::variable("r");

constexpr auto your_bound = rational(4, 27);
constexpr auto your_root = s - rational(2, 3);
constexpr auto your_factor = s + rational(1, 3);
constexpr auto your_rest = 0;

static_assert(filled(your_bound), "exercise 4.4: fill in your_bound");
static_assert(filled(your_root), "exercise 4.4: fill in your_root");
static_assert(filled(your_factor), "exercise 4.4: fill in your_factor");
static_assert(filled(your_rest), "exercise 4.4: fill in your_rest");

constexpr auto in_s = [](const formula& f) { return f.at(s, 1 - s); }; // puts 1 − s for r

static_assert(your_bound <= rational(1, 4), "the bound is to be at most 1/4");
static_assert(proved<not_negative(formula(your_factor))>);
static_assert(proved<not_negative(formula(your_rest))>);
static_assert(proved<equal(in_s(your_bound - sqr(s) * r),
                           in_s(sqr(formula(your_root)) * your_factor + your_rest))>);
