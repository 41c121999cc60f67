#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/proof/monotone.hpp>

using namespace gradus;

// [monotone]
namespace {

using I = interval<double>;
constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };
constexpr auto square = [](const auto& z) { return sqr(z); };
constexpr auto third_power = [](const auto& z) { return pown(z, 3); };
constexpr auto product_cube = [](const auto& z) { return z * z * z; };
constexpr auto less_tanh = [](const auto& z) { return z - gradus::tanh(z); };
constexpr auto steps = [](const auto& z) { return relu.derivative(z) + z; };
constexpr auto reciprocal = [](const auto& z) { return recip(z); };

} // namespace

TEST_CASE("The sign of the derivative proves monotony") {
    STATIC_REQUIRE(prove_decreasing(slope, I(0.01, 30)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(slope, I(-30, -0.01)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(slope, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(slope, I(0.5, 1)).how == outcome::refuted);
}

TEST_CASE("Growth is strict although the slope is 0 at single places") {
    STATIC_REQUIRE(prove_increasing(third_power, I(-1, 1)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(third_power, I(-2, 1)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(third_power, I::entire()).how == outcome::proved);
    STATIC_REQUIRE(prove_decreasing([](const auto& z) { return -pown(z, 3); }, I(-1, 1)).how
                   == outcome::proved);
    STATIC_REQUIRE(prove_increasing(product_cube, I(-2, 1)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(less_tanh, I(-1, 1)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(less_tanh, I(-0.3, 1)).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(less_tanh, I::entire()).how == outcome::proved);
    STATIC_REQUIRE(prove_increasing(square, I(0, 1)).how == outcome::proved);
    STATIC_REQUIRE(prove_decreasing(square, I(-1, 0)).how == outcome::proved);
    STATIC_REQUIRE(prove_decreasing(slope, I(0, 30)).how == outcome::proved);
}

TEST_CASE("The certificate of a monotony shows slopes") {
    STATIC_REQUIRE(same_set(prove_increasing(third_power, I(-1, 1)).values, I(0, 3)));
    constexpr auto falls = prove_increasing(square, I(-1, 1));
    STATIC_REQUIRE(falls.how == outcome::refuted);
    STATIC_REQUIRE(same_set(falls.bound, 0) && certainly_less(falls.values, 0));
}

TEST_CASE("A zero of the slope of an order that is not looked at is undecided, not false") {
    constexpr auto fifth = [](const auto& z) { return pown(z, 5); };
    STATIC_REQUIRE(prove_increasing(fifth, I(-1, 1)).how == outcome::too_close);
    STATIC_REQUIRE(same_set(prove_increasing(fifth, I(-1, 1)).range, I(0)));
    STATIC_REQUIRE(prove_increasing(fifth, I(0.5, 1)).how == outcome::proved);
}

TEST_CASE("What is constant on a piece neither rises nor falls strictly") {
    constexpr auto constant = [](const auto& z) { return z - z; };
    constexpr auto dead = [](const auto& z) { return relu(z - 1) - relu(-z - 1); };
    constexpr auto rectifier = [](const auto& z) { return relu(z); };
    constexpr auto held = [](const auto& z) { return pown(relu(z), 3); };
    constexpr auto folded = [](const auto& z) { return z + abs(z); };
    STATIC_REQUIRE(prove_increasing(constant, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_decreasing(constant, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(dead, I(-2, 2)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(rectifier, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(rectifier, I::entire()).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(held, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(folded, I(-1, 1)).how == outcome::refuted);
    STATIC_REQUIRE(prove_increasing(rectifier, I(-1, 0)).how != outcome::proved);
    STATIC_REQUIRE(prove_increasing(rectifier, I(0.5, 1)).how == outcome::proved);
}

TEST_CASE("Growth of a single point is no statement") {
    constexpr certificate of_point = prove_increasing(square, I(1));
    STATIC_REQUIRE(of_point.how == outcome::empty_range);
    STATIC_REQUIRE(of_point.boxes == 0 && same_set(of_point.bound, 0));
    STATIC_REQUIRE(prove_decreasing(square, I(1)).how == outcome::empty_range);
}

TEST_CASE("Across a jump or a pole nothing is proved") {
    STATIC_REQUIRE(prove_increasing(steps, I(-1, 1)).how != outcome::proved);
    STATIC_REQUIRE(prove_decreasing(reciprocal, I(-1, 1)).how != outcome::proved);
    STATIC_REQUIRE(prove_decreasing(reciprocal, I(0, 1)).how != outcome::proved);
    STATIC_REQUIRE(prove_decreasing(reciprocal, I(0.5, 1)).how == outcome::proved);
    constexpr auto less_log = [](const auto& z) { return pown(z, 3) + log(z); };
    STATIC_REQUIRE(prove_increasing(less_log, I(-1, 1)).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_increasing(less_log, I(-2, -1)).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_increasing(less_log, I(0.5, 1)).how == outcome::proved);
}
// [/monotone]
