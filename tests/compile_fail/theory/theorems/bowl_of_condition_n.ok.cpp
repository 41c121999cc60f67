#include <gradus/theory/theorems/elongated_bowl.hpp>

using namespace gradus;
using namespace theorems::elongated_bowl;

static_assert(proved<equal(curvature(n, n), (n + 1) * n)>);
