// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// Batches of 8 multiply by 6/5.
static_assert(certified<growth::of_linear_layers_is_at_least(2, {3.5, 8})>);
