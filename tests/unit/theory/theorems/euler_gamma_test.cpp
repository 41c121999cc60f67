#include "catch.hpp"

#include <gradus/theory/theorems/euler_gamma.hpp>

using namespace gradus;
namespace euler_gamma = theorems::euler_gamma;

// [euler gamma]
static_assert(proved<euler_gamma::lies_below(6)>);
static_assert(proved<euler_gamma::lies_above(7)>);
// [/euler gamma]

TEST_CASE("With an even number of terms a sum lies below the constant, with an odd one above") {
    for (int terms = 1; terms <= 7; ++terms) {
        CAPTURE(terms);
        REQUIRE(euler_gamma::lies_below(terms).holds == (terms % 2 == 0));
        REQUIRE(euler_gamma::lies_above(terms).holds == (terms % 2 == 1));
    }
}

TEST_CASE("With one term the step's slope times (1 + y)^3 is y^6/6") {
    constexpr auto y = euler_gamma::y;
    STATIC_REQUIRE(euler_gamma::cleared(euler_gamma::slope_of_step(1)) == pown(y, 6) / 6);
}
