#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(normalised_linear_growth(rational(6)) == rational(4, 3));
