#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

static_assert(kept_by_residual_blocks(rational(1, 2), 2) == rational(1, 4));
