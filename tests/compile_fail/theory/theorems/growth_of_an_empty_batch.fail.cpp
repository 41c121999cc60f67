// expect-error: a_formula_is_asked_beyond_its_domain
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(normalised_linear_growth(rational(0)) == rational(2, 3));
