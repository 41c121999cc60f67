// expect-error: a_formula_is_asked_beyond_its_domain
#include <gradus/theory/theorems/residual.hpp>

using namespace gradus;

// (1 - 3)^2 = 4 is no part of a norm.
static_assert(kept_by_residual_blocks(rational(3), 2) == rational(4));
