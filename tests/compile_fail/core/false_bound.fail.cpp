// expect-error: weak_order<5, 4>
// expect-error: the left side is not at most the right side
#include <gradus/core/verdict.hpp>

static_assert(gradus::proved_at_most<2 + 3, 4>);
