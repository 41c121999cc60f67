// expect-error: this step is false
#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
using namespace theorems::spectral_norm;

static_assert(proved<equal(form(a, -p / a), q + sqr(p) / a)>);
