#include <gradus/theory/theorems/large_norms.hpp>

static_assert(gradus::proved<gradus::theorems::large_norms::norm_of_the_forgetful(0, 1)>);
