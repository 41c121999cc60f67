#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

static_assert(certified<theorems::residual::keeps({0, 0}, 3, 1)>);
