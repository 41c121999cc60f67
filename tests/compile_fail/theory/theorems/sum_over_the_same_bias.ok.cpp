#include <gradus/theory/theorems/variance.hpp>

using namespace gradus;
using namespace theorems::variance;

inline constexpr ring S = ring::variable("S");
inline constexpr ring w = ring::variable("w");
inline constexpr ring a = ring::variable("a");

// The weights are turned round, and the bias in S is not.
static_assert(proved<equal(-S + (-w) * a, -(S + w * a))>);
