#include <gradus/theory/theorems/interval_width.hpp>

using namespace gradus;

static_assert(certified<theorems::equation_123::width_is_at_most(0.5, {4, 5})>);
