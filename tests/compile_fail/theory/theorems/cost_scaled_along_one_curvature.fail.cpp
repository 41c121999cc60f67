// expect-error: this step is false
#include <gradus/theory/theorems/gradient_descent.hpp>

using namespace gradus;
using namespace theorems::gradient_descent;

// A cost that is p times as large along its greatest curvature alone is another bowl.
static_assert(proved<equal(best_contraction((p * M) / (m)), best_contraction(M / m))>);
