// expect-error: this step is false
#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
using namespace theorems::spectral_norm;

// An element of the diagonal of λI − WᵀW.
static_assert(proved<equal(lambda_minus_gram(lambda, W)[0], lambda - sqr(W(0, 0)) - sqr(W(0, 1)))>);
