// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// All of the B - 1 directions kept: (B - 1)/(B - 3).
static_assert(proved<equal(growth::mean_of_inverse_square, normalised_linear_growth(growth::B))>);
