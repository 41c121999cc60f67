#include <gradus/theory/theorems/gradient_descent.hpp>

using namespace gradus;
using namespace theorems::gradient_descent;

static_assert(proved<equal(error_factor(best_learning_rate(m, M), m), (M - m) / (M + m))>);
