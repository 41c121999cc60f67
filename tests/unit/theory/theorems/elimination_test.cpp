#include "catch.hpp"

#include <gradus/numbers/rational.hpp>
#include <gradus/theory/theorems/elimination.hpp>

using namespace gradus;
namespace theorem = theorems::elimination;

// [elimination]
static_assert(proved<theorem::one_unknown_is_fixed()>);
static_assert(proved<theorem::the_others_stay_linear()>);
static_assert(proved<theorem::what_differs_by_a_solution_looks_alike()>);
// [/elimination]

TEST_CASE("Two equations in four unknowns leave two free, by the elimination that is proved") {
    // 2x + y − z + 3t = 0, 4x − y + z − t = 0: x = −(y − z + 3t)/2 leaves −3y + 3z − 7t = 0.
    for (const auto& [z, t] : {std::pair<rational, rational>{1, 0}, {0, 1}, {5, -7}}) {
        const rational y = (3 * z - 7 * t) / 3;
        const rational x = -(y - z + 3 * t) / 2;
        REQUIRE(2 * x + y - z + 3 * t == rational(0));
        REQUIRE(4 * x - y + z - t == rational(0));
    }
}
