// expect-error: a_formula_is_asked_beyond_its_domain
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// The mean is infinite.
static_assert(mean_inverse_chi_square(rational(1)) == rational(-1));
