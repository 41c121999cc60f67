#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(certified<growth::of_linear_layers_is_at_least(1, {4, 8})>);
