// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// Orthogonal to the output: not with an ε.
static_assert(proved<equal(root, mean(gradient() * x_hat()), 0)>);
