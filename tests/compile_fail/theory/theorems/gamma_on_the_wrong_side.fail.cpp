// expect-error: this step is false
#include <gradus/theory/theorems/euler_gamma.hpp>

using namespace gradus;

static_assert(proved<theorems::euler_gamma::lies_above(2)>);
