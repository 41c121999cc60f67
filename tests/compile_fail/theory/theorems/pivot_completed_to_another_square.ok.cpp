#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
using namespace theorems::spectral_norm;

static_assert(proved<equal(form(a, x), a* sqr(x + p / a) + form(a, -p / a))>);
