#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
using namespace theorems::spectral_norm;

static_assert(proved<equal(form(a, 1) - 2 * p - q, a)>);
