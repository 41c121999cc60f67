// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

constexpr rewriting root_of_batch{sqr(s) - v - epsilon};

// <W, dC/dW> = 0: not with an epsilon.
static_assert(proved<equal(root_of_batch, mean(x() * gradient()), 0)>);
