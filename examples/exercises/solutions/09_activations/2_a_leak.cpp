#include "exercise.hpp"

// 9.2  A leak
//
// relu(z) = max(z, 0) has the slope 1 above 0 and 0 below, where no gradient comes through. A leaky
// relu lets a quarter through:
//
//   φ(z) = z for z > 0,    φ(z) = z/4 for z < 0.
//
// Write φ by means of relu, and φ′ by means of relu.derivative. Only one of relu(z) and relu(−z) is
// not 0. (In C++ 1/4 is a whole number, 0.)

using exercise::any_u; // any number above 0
using gradus::equal, gradus::proved, gradus::relu;

constexpr auto your_leaky = [](const auto& z) { return 0.25 * z + 0.75 * relu(z); };
constexpr auto your_slope = [](const auto& z) { return 0.25 + 0.75 * relu.derivative(z); };

static_assert(filled(your_leaky), "exercise 9.2: fill in your_leaky");
static_assert(filled(your_slope), "exercise 9.2: fill in your_slope");
static_assert(proved<equal(your_leaky(any_u), any_u)>);
static_assert(proved<equal(your_leaky(-any_u), -any_u / 4)>);
static_assert(proved<equal(your_slope(any_u), 1)>);
static_assert(proved<equal(your_slope(-any_u), gradus::rational(1, 4))>);
