#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(proved<equal(growth::mean_of_inverse_square* growth::share_kept,
                           normalised_linear_growth(growth::B))>);
