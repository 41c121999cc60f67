#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

static_assert(
    certified<theorems::residual::keeps({0, 0x1p-7}, 50, constant<interval<double>>(3, 5))>);
