// expect-error: a function that may be undefined
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// At B = 3 the mean is infinite, and (B - 2)/(B - 3) says nothing of B = 2.
static_assert(certified<growth::of_linear_layers_is_at_least(1, {2, 8})>);
