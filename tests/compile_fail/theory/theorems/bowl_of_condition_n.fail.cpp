// expect-error: this step is false
#include <gradus/theory/theorems/elongated_bowl.hpp>

using namespace gradus;
using namespace theorems::elongated_bowl;

// κ is n + 1, not n.
static_assert(proved<equal(curvature(n, n), n* n)>);
