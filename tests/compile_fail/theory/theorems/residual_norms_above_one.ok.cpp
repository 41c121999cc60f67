#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

static_assert(certified<theorems::residual::keeps({0, 1}, 2, 0)>);
