#include "exercise.hpp"

// 11.5  "Gradient of 1 when the output is > 0, and otherwise zero" (article 003, claim 21)
//
// At z = 0 relu's output is 0, but its slope is not: it has a kink there and no derivative. Many
// lines g·z through the kink stay below relu, relu(z) ≥ g·z for every z. Each such g is a
// subgradient, as good a slope as any other. Which is the least, and which the largest?

using exercise::any_u; // any number above 0; −u is any number below
using gradus::equal, gradus::proved, gradus::relu;

constexpr auto your_least = 0;
constexpr auto your_largest = 1;

static_assert(filled(your_least), "exercise 11.5: fill in your_least");
static_assert(filled(your_largest), "exercise 11.5: fill in your_largest");
// On one side of 0 the steepest line that stays below relu lies on it …
static_assert(proved<equal(relu(any_u) - your_largest * any_u, 0)>);
// … and on the other side so does the flattest one.
static_assert(proved<equal(relu(-any_u) - your_least * -any_u, 0)>);
