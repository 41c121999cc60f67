#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

constexpr rewriting root_of_batch{sqr(s) - v};

static_assert(proved<equal(root_of_batch, mean(sqr(x_hat())), 1)>);
