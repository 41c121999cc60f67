#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/theory/proof/prove_range.hpp>

using namespace gradus;

// [prove range]
namespace {

using I = interval<double>;
constexpr auto square = [](const auto& x) { return sqr(x); };
constexpr auto logarithm = [](const auto& x) { return log(x); };
constexpr auto wave = [](const auto& x) { return x * x - x; }; // least value −¼, at ½

} // namespace

TEST_CASE("A true bound is proved, over bounded and unbounded ranges") {
    STATIC_REQUIRE(prove_at_most(square, 4, I(-2, 2)).how == outcome::proved);
    STATIC_REQUIRE(prove_at_least(square, 0, I::entire()).how == outcome::proved);
    STATIC_REQUIRE(prove_below(square, 5, I(-2, 2)).how == outcome::proved);
    STATIC_REQUIRE(prove_above(logarithm, 0, I(1.5, 1e300)).how == outcome::proved);
    constexpr double infinity = I::entire().upper();
    STATIC_REQUIRE(prove_above(logarithm, 0.4, I(1.5, infinity)).how == outcome::proved);
}

TEST_CASE("The certificate tells the boxes and an enclosure of the values") {
    constexpr auto simple = prove_at_most(square, 4, I(-2, 2));
    STATIC_REQUIRE(simple.boxes == 1);
    STATIC_REQUIRE(same_set(simple.values, I(0, 4)));
    constexpr auto subdivided = prove_at_least(wave, -0.26, I(-2, 2));
    STATIC_REQUIRE(subdivided.how == outcome::proved);
    STATIC_REQUIRE(subdivided.boxes > 10);
    STATIC_REQUIRE(contains(subdivided.values, -0.25));
}

TEST_CASE("A false bound is refuted, with a place where it is false") {
    constexpr auto refuted = prove_at_most(square, 3, I(-2, 2));
    STATIC_REQUIRE(refuted.how == outcome::refuted);
    STATIC_REQUIRE(certainly_greater(square(refuted.range), 3));
    STATIC_REQUIRE(prove_at_least(wave, -0.24, I(-2, 2)).how == outcome::refuted);
    STATIC_REQUIRE(prove_below(square, 4, I(2, 2)).how == outcome::refuted);
}

TEST_CASE("A strict bound is not proved where the bound is attained") {
    STATIC_REQUIRE(prove_below(square, 4, I(0, 2)).how != outcome::proved);
    STATIC_REQUIRE(prove_above(square, 0, I(-1, 1)).how != outcome::proved);
}

TEST_CASE("A function that loses its domain is never proved, however small its values") {
    STATIC_REQUIRE(prove_at_most(logarithm, 1, I(-1, 1)).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_at_most(logarithm, 1, I(-2, -1)).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_at_most(logarithm, 1, I(0, 1)).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_at_most(square, 1, I::empty()).how == outcome::empty_range);
}

TEST_CASE("A bound without slack runs out of budget instead of being called true or false") {
    STATIC_REQUIRE(prove_at_least(wave, -0.25, I(-2, 2), 50).how == outcome::out_of_budget);
    STATIC_REQUIRE(prove_at_least(wave, -0.25, I(-2, 2)).boxes == 80);
}

TEST_CASE("A bound that is reached only at infinity is too close, in a few boxes") {
    constexpr auto below_one = prove_below(sigmoid, 1, I::entire());
    STATIC_REQUIRE(below_one.how == outcome::too_close);
    STATIC_REQUIRE(same_set(below_one.range, I(64)));
    STATIC_REQUIRE(below_one.values.upper() == 1);
    STATIC_REQUIRE(prove_above(sigmoid, 0, I::entire()).how == outcome::too_close);
    STATIC_REQUIRE(prove_below(sigmoid, 1, I(-30, 30)).how == outcome::proved);
}

TEST_CASE("A bound below every double is too close") {
    constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };
    STATIC_REQUIRE(prove_above(slope, 0, I(-745, 745)).how == outcome::too_close);
    STATIC_REQUIRE(prove_above(slope, 0, I(-744, 744)).how == outcome::proved);
}

TEST_CASE("A box that cannot be halved is too close, which is not a lack of boxes") {
    constexpr double next = 1 + 0x1p-52;
    STATIC_REQUIRE(prove_at_least(wave, 0, I(1, next)).how == outcome::too_close);
    STATIC_REQUIRE(same_set(prove_at_least(wave, 0, I(1, next)).range, I(1, next)));
    // Near 1, where the bound is reached, only boxes that narrow are left.
    constexpr auto reached = prove_at_least(wave, 0, I(1, 2), 500);
    STATIC_REQUIRE(reached.how == outcome::too_close);
    STATIC_REQUIRE(reached.boxes < 500);
    STATIC_REQUIRE(prove_at_least(wave, 0, I(1, 2), 20).how == outcome::out_of_budget);
}

TEST_CASE("The ends of the range are looked at before it is halved") {
    STATIC_REQUIRE(prove_below(square, 4, I(0, 2)).how == outcome::refuted);
    STATIC_REQUIRE(same_set(prove_below(square, 4, I(0, 2)).range, I(2)));
    STATIC_REQUIRE(same_set(prove_below(square, 4, I(-2, 0)).range, I(-2)));
}

TEST_CASE("A counterexample is found although another point is undecided") {
    // σ is too close to 1 at 40, 80, 60 …, and there is a bump of height 1 at 55.
    constexpr auto bumped = [](const auto& z) { return sigmoid(z) + relu(1 - abs(z - 55)); };
    STATIC_REQUIRE(prove_below(bumped, 1, I(40, 80)).how == outcome::refuted);
    STATIC_REQUIRE(prove_below(bumped, 1, I(40, 50)).how == outcome::too_close);
}

TEST_CASE("A bound that is itself no certain number certifies nothing") {
    constexpr I lost = intersection(I(0, 9), I(5, 12));
    STATIC_REQUIRE(prove_at_most(square, lost, I(-2, 2)).how != outcome::proved);
}
// [/prove range]
