// expect-error: this step is false
#include <gradus/theory/theorems/gradient_descent.hpp>

using namespace gradus;
using namespace theorems::gradient_descent;

constexpr claim is_the_square_of(const field& length) {
    const field g = ring::variable("g1");
    return equal(sqr(-eta * g), sqr(length));
}

static_assert(proved<is_the_square_of(eta)>);
