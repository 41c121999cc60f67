// expect-error: this step is false
#include <gradus/theory/theorems/elimination.hpp>

using namespace gradus;
using namespace theorems::elimination;

constexpr claim holds_at(const field& x) { return equal(p * x + r * y + s * z, 0); }

static_assert(proved<holds_at((r * y + s * z) / p)>);
