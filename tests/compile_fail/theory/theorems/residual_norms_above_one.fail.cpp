// expect-error: a function that may be undefined
#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

// (1 - j)^2 is at least 1 there, but the blocks may take their inputs away.
static_assert(certified<theorems::residual::keeps({2, 3}, 2, 1)>);
