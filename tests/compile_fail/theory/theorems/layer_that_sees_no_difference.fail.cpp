// expect-error: this step is false
#include <gradus/theory/theorems/elimination.hpp>

using namespace gradus;
using namespace theorems::elimination;

inline constexpr field input = ring::variable("x");
inline constexpr field b = ring::variable("b");
inline constexpr field v = ring::variable("v");

// Of every v, not only of those with pv = 0.
static_assert(proved<equal((p * (input + v) + b) - (p * input + b), 0)>);
