#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(proved<equal(normalised<field>(a* x(), a* x_mean, a* s), x_hat())>);
