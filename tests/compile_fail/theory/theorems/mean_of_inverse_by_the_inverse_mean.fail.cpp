// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// E[1/R] is not 1/E[R] = 1/k.
static_assert(proved<equal((growth::k - 2) * (1 / growth::fraction(growth::k)), 1)>);
