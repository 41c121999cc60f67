// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation::growth;

// That the mean of relu is taken away is what makes the gradient grow: without it, E[relu'^2] over
// E[relu^2] is 1.
constexpr fraction half = rational(1, 2);

static_assert(proved<equal(half / half, normalised_relu_growth(p))>);
