#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(mean_inverse_chi_square(rational(3)) == rational(1));
