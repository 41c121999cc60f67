#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/proof/newton.hpp>

using namespace gradus;

// [newton]
namespace {

using I = interval<double>;
constexpr auto minus_2 = [](const auto& x) { return sqr(x) - std::remove_cvref_t<decltype(x)>(2); };
constexpr auto jump = [](const auto& x) {
    using T = std::remove_cvref_t<decltype(x)>;
    return relu.derivative(x) + x - T(1) / T(2);
};

constexpr bool ends(const certificate& c, outcome how, int boxes) {
    return c.how == how && c.boxes == boxes && same_set(c.bound, 0);
}

} // namespace

TEST_CASE("The square root of two is the only zero of x^2 - 2 in [1, 2]") {
    constexpr auto root = prove_unique_zero(minus_2, I(1, 2));
    STATIC_REQUIRE(root.how == outcome::proved);
    STATIC_REQUIRE(subset(sqrt(I(2)), root.values));
    STATIC_REQUIRE(width(root.values) <= 0x1p-51);
    STATIC_REQUIRE(ends(root, outcome::proved, 6));
    // Where a step leads out of the range, below it or above it, what is left of it counts.
    STATIC_REQUIRE(same_set(prove_unique_zero(minus_2, I(0.1, 10)).values, root.values));
    STATIC_REQUIRE(same_set(prove_unique_zero(minus_2, I(0.1, 2)).values, root.values));
    STATIC_REQUIRE(prove_unique_zero(minus_2, I(0.1, 10), 2).values.lower() == 0.1);
    STATIC_REQUIRE(prove_unique_zero(minus_2, I(0.1, 2), 2).values.upper() == 2);
    // One step, from the range and its middle 3/2: 3/2 − (1/4)/[2, 4].
    STATIC_REQUIRE(same_set(prove_unique_zero(minus_2, I(1, 2), 2).values, I(1.375, 1.4375)));
}

TEST_CASE("A zero at an end of the range is one") {
    constexpr auto minus_1 = [](const auto& x) { return x - 1; };
    STATIC_REQUIRE(prove_unique_zero(minus_1, I(1, 2)).how == outcome::proved);
    STATIC_REQUIRE(prove_unique_zero(minus_1, I(0, 1)).how == outcome::proved);
    STATIC_REQUIRE(same_set(prove_unique_zero(minus_1, I(1, 2)).values, I(1)));
}

TEST_CASE("What is refuted shows the values that miss 0") {
    constexpr auto above = prove_unique_zero(minus_2, I(2, 3));
    STATIC_REQUIRE(same_set(above.values, I(2, 7)));
    constexpr auto falling = [](const auto& x) { return -x; };
    STATIC_REQUIRE(same_set(prove_unique_zero(falling, I(2, 3)).values, I(-3, -2)));
    // A third is more than the double 1./3: both ends are rounded outward.
    constexpr auto third = [](const auto& x) { return x / 3; };
    constexpr certificate near = prove_unique_zero(third, I(1, 2));
    STATIC_REQUIRE(ends(near, outcome::refuted, 1));
    STATIC_REQUIRE(near.values.lower() <= 1. / 3 && near.values.upper() > 2. / 3);
    STATIC_REQUIRE(width(near.values) < 0.34);
}

TEST_CASE("Each way to stay undecided has its own ending") {
    STATIC_REQUIRE(ends(prove_unique_zero(minus_2, I(-2, 2)), outcome::slope_of_no_sign, 1));
    STATIC_REQUIRE(
        ends(prove_unique_zero(minus_2, I(1, I::entire().upper())), outcome::unbounded_range, 0));
    // The zero is 1/10, which lies between two doubles: the sign at either is clear, that of an
    // enclosure of both is not.
    constexpr auto tenth = [](const auto& x) {
        return x - constant<std::remove_cvref_t<decltype(x)>>(1, 10);
    };
    STATIC_REQUIRE(ends(prove_unique_zero(tenth, I(0.1, 1)), outcome::too_close, 1));
    STATIC_REQUIRE(prove_unique_zero(tenth, I(0, 1)).how == outcome::proved);
}

TEST_CASE("No zero, two zeros, a jump over zero and an empty range are not proved") {
    STATIC_REQUIRE(prove_unique_zero(minus_2, I(2, 3)).how == outcome::refuted);
    STATIC_REQUIRE(prove_unique_zero(minus_2, I(-2, 2)).how != outcome::proved);
    STATIC_REQUIRE(ends(prove_unique_zero(jump, I(-1, 1)), outcome::domain_lost, 1));
    STATIC_REQUIRE(ends(prove_unique_zero(minus_2, I::empty()), outcome::empty_range, 0));
}
// [/newton]
