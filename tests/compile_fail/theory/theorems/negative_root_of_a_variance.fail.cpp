// expect-error: a_formula_is_asked_beyond_its_domain
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// s = -2 is the other solution of s^2 = 4, and no standard deviation.
static_assert(normalised(rational(5), rational(1), rational(-2)) == rational(-2));
