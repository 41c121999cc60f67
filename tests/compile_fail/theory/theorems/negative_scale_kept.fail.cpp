// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// BN(aWx) = BN(Wx): not for a < 0, where the root is -as.
static_assert(proved<equal(normalised<field>(a* x(), a* x_mean, -(a* s)), x_hat())>);
