// expect-error: a function that may be undefined
#include <gradus/theory/theorems/interval_width.hpp>

using namespace gradus;

// Below |w| = 4 there is no such interval.
static_assert(certified<theorems::equation_123::width_is_at_most(0.5, {3, 5})>);
