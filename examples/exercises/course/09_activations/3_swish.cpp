#include "exercise.hpp"

// 9.3  Swish
//
// swish(z) = z·σ(z) is a smooth relu: near 0 for z far below 0, and near z above.
//
// Write it and, by the product rule, its slope. sigmoid(z) is σ(z), and
// sigmoid.derivative(z) is σ′(z). In the messages s is σ(z), so σ′(z) is s − s².

using exercise::any_z, exercise::slope_of;
using gradus::equal, gradus::proved, gradus::sigmoid;

constexpr auto your_swish = [](const auto& z) { return blank; };
constexpr auto your_slope = [](const auto& z) { return blank; };

static_assert(filled(your_swish), "exercise 9.3: fill in your_swish");
static_assert(filled(your_slope), "exercise 9.3: fill in your_slope");
static_assert(proved<equal(your_swish(any_z), gradus::swish(any_z))>);
static_assert(proved<equal(your_slope(any_z), slope_of(your_swish(any_z)))>);
