// expect-error: a function that may be undefined
#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

// No norm is negative.
static_assert(certified<theorems::residual::keeps({-1, 0}, 3, 1)>);
