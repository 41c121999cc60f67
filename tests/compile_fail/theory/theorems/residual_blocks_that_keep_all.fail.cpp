// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

// With Jacobians of norm 1 a block may take its input away.
static_assert(certified<theorems::residual::keeps({0, 1}, 50, constant<interval<double>>(3, 5))>);
