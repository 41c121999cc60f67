#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/proof/newton.hpp>

using namespace gradus;

namespace {

using I = interval<double>;
constexpr auto minus_2 = [](const auto& x) { return sqr(x) - std::remove_cvref_t<decltype(x)>(2); };
constexpr auto jump = [](const auto& x) {
    using T = std::remove_cvref_t<decltype(x)>;
    return relu.derivative(x) + x - T(1) / T(2);
};

} // namespace

TEST_CASE("The square root of two is the only zero of x^2 - 2 in [1, 2]") {
    constexpr auto root = prove_unique_zero(minus_2, I(1, 2));
    STATIC_REQUIRE(root.how == outcome::proved);
    STATIC_REQUIRE(subset(sqrt(I(2)), root.values));
    STATIC_REQUIRE(width(root.values) <= 0x1p-51);
}

TEST_CASE("No zero, two zeros, a jump over zero and an empty range are not proved") {
    STATIC_REQUIRE(prove_unique_zero(minus_2, I(2, 3)).how == outcome::refuted);
    STATIC_REQUIRE(prove_unique_zero(minus_2, I(-2, 2)).how == outcome::out_of_budget);
    STATIC_REQUIRE(prove_unique_zero(jump, I(-1, 1)).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_unique_zero(minus_2, I::empty()).how == outcome::empty_range);
}
