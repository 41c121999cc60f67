#include "exercise.hpp"

// Worked example: a slope from a value.
//
// With s = σ(z) the sigmoid's slope is σ′ = s(1 − s). Written as a formula of s it is a polynomial,
// and the compiler compares it with another way to write it, for every s.

using gradus::equal, gradus::proved, gradus::sqr;

constexpr auto s = gradus::polynomial<"s">::variable("s");
constexpr auto slope = [](const auto& value) { return value * (1 - value); };

static_assert(proved<equal(slope(s), s - sqr(s))>);
