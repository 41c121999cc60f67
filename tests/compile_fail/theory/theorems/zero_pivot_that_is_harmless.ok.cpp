#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
using namespace theorems::spectral_norm;

static_assert(proved<equal(form(0, -(q + 1) / (2 * p)), -1)>);
