// expect-error: undecided|is false
#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

// With Jacobians of norm 1 a block may take its input away.
static_assert(certified<theorems::residual::keeps({0, 1}, 50, constant<interval<double>>(3, 5))>);
