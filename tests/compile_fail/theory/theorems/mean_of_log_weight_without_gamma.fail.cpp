// expect-error: this step is false
#include <gradus/theory/theorems/random_weights.hpp>

using namespace gradus;
using theorems::random_weights::g;
using theorems::random_weights::L;

// (ln 2 − γ)/2 from the radius and −ln 2 from the angle
static_assert(proved<equal((L - g) / 2 - L, -L / 2)>);
