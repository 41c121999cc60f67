#include "exercise.hpp"

// 13.2  Not only in the corners
//
// Inputs that are measured are never exactly 0 and 1. With one number w for all its weights,
//
//   OR = σ(wx + wy − w/2),  NAND = σ(−wx − wy + 3w/2),  XOR = σ(w·OR + w·NAND − 3w/2),
//
// choose w, and a radius r of at least 0.2, so that XOR is right (> 0.9 or < 0.1) for all inputs
// within r of a corner in each coordinate. That is four boxes, with infinitely many inputs each.

using gradus::certified, gradus::interval, gradus::prove_above, gradus::prove_below;
using gradus::sigmoid;

constexpr auto your_w = 20;
constexpr auto your_r = 0.2;

static_assert(filled(your_w), "exercise 13.2: fill in your_w");
static_assert(filled(your_r), "exercise 13.2: fill in your_r");
static_assert(your_r >= 0.2, "the radius is to be at least 0.2");

constexpr auto box = [](int corner) { return corner + interval<double>(-your_r, your_r); };
constexpr auto at_y = [](const interval<double>& y) {
    return [y](const interval<double>& x) {
        constexpr interval<double> w = your_w;
        const auto either = sigmoid(w * (x + y - 0.5));
        const auto not_both = sigmoid(w * (1.5 - x - y));
        return sigmoid(w * (either + not_both - 1.5));
    };
};
static_assert(certified<prove_below(at_y(box(0)), 0.1, box(0))>);
static_assert(certified<prove_above(at_y(box(1)), 0.9, box(0))>);
static_assert(certified<prove_above(at_y(box(0)), 0.9, box(1))>);
static_assert(certified<prove_below(at_y(box(1)), 0.1, box(1))>);
