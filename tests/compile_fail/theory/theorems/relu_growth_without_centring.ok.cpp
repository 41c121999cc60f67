#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation::growth;

constexpr fraction half = rational(1, 2);

static_assert(proved<equal(half / (half - 1 / (2 * p)), normalised_relu_growth(p))>);
