// expect-error: this step is false
#include <gradus/theory/theorems/sigmoid_slope.hpp>

using namespace gradus;
using namespace theorems::slope;

inline constexpr auto s = every_value::s;

static_assert(proved<equal(sigma.at(s / (1 + s)), s)>);
