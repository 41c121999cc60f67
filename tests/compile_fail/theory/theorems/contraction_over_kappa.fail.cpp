// expect-error: this step is false
#include <gradus/theory/theorems/gradient_descent.hpp>

using namespace gradus;
using namespace theorems::gradient_descent;

// (κ − 1)/κ in the place of (κ − 1)/(κ + 1).
static_assert(proved<equal(error_factor(best_learning_rate(m, M), m), (M - m) / M)>);
