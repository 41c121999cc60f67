// expect-error: this step is false
#include <gradus/theory/theorems/gradient_descent.hpp>

using namespace gradus;
using namespace theorems::gradient_descent;

constexpr claim velocities_in_the_ratio(const field& r) {
    const field g1 = ring::variable("g1");
    const field g2 = ring::variable("g2");
    return equal(mu * (r * x) + g1, r * (mu * x + g2));
}

static_assert(proved<velocities_in_the_ratio(1)>);
