#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/proof/monotone.hpp>

using namespace gradus;

namespace {

using I = interval<double>;
constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };
constexpr auto steps = [](const auto& z) { return relu.derivative(z) + z; };
constexpr auto reciprocal = [](const auto& z) { return recip(z); };

} // namespace

TEST_CASE("The sign of the derivative proves monotony") {
    STATIC_REQUIRE(prove_decreasing(slope, I(0.01, 30)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(slope, I(-30, -0.01)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(slope, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(slope, I(0.5, 1)).how == outcome::refuted);
}

TEST_CASE("Across a jump or a pole nothing is proved") {
    STATIC_REQUIRE(prove_increasing(steps, I(-1, 1)).how != outcome::proved);
    STATIC_REQUIRE(prove_decreasing(reciprocal, I(-1, 1)).how != outcome::proved);
    STATIC_REQUIRE(prove_decreasing(reciprocal, I(0.5, 1)).how == outcome::proved);
}
