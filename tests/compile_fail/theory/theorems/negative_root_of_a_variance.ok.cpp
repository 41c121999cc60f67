#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(normalised(rational(5), rational(1), rational(2)) == rational(2));
