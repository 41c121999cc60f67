// expect-error: a_formula_is_asked_beyond_its_domain
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// That nothing comes through a mini-batch of 2 is true, but no mean of 1/s^2 tells it.
static_assert(normalised_linear_growth(rational(2)) == rational(0));
