// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

constexpr rewriting root_of_batch{sqr(s) - v - epsilon};

// The mean square of the output is v/s^2 = 1 - epsilon/s^2.
static_assert(proved<equal(root_of_batch, mean(sqr(x_hat())), 1)>);
