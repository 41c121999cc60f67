// expect-error: static assertion failed
#include <gradus/theory/proof/quadrature.hpp>

constexpr auto inverse = [](const auto& x) { return 1 / x; };

static_assert(certainly_in(gradus::enclose_integral(inverse, {-1, 2}, 8), {-1000, 1000}));
