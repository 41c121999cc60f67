#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(proved<equal((growth::k - 2) * (1 / growth::fraction(growth::k - 2)), 1)>);
