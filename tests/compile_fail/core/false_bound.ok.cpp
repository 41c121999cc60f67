#include <gradus/core/verdict.hpp>

static_assert(gradus::proved_at_most<2 + 2, 4>);
