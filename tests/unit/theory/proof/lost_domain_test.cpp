#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/proof.hpp>

namespace {

using box = gradus::interval<double>;
using gradus::outcome;

constexpr box below_zero(-2, -1); // ln has no value there
constexpr box around_zero(-1, 1);

// A few boxes show as well as many that a domain is lost.
constexpr int budget = 20;

constexpr auto rises(auto f, const box& range) {
    return gradus::prove_increasing(f, range, budget).how;
}
constexpr auto slope_at_least(auto f, double bound, const box& range) {
    return gradus::prove_at_least(gradus::derivative_of(f), bound, range, budget).how;
}
constexpr auto slope_at_most(auto f, double bound, const box& range) {
    return gradus::prove_at_most(gradus::derivative_of(f), bound, range, budget).how;
}

} // namespace

TEST_CASE("A constant that was made from a lost domain proves nothing") {
    constexpr auto power = [](const auto& x) { return x + gradus::pown(gradus::log(x), 0); };
    constexpr auto linear = [](const auto& x) {
        return x * gradus::identity.derivative(gradus::log(x));
    };
    constexpr auto polynomial = [](const auto& x) {
        return x + gradus::polynomial<"y">(7).at(gradus::log(x));
    };
    constexpr auto step = [](const auto& x) { return x + gradus::relu.derivative(gradus::log(x)); };
    STATIC_REQUIRE(rises(power, below_zero) == outcome::domain_lost);
    STATIC_REQUIRE(rises(linear, below_zero) == outcome::domain_lost);
    STATIC_REQUIRE(rises(polynomial, below_zero) == outcome::domain_lost);
    STATIC_REQUIRE(rises(step, below_zero) == outcome::domain_lost);
    STATIC_REQUIRE(gradus::prove_at_least(power, -9, below_zero, budget).how
                   == outcome::domain_lost);

    STATIC_REQUIRE(rises(power, box(2, 3)) == outcome::proved);
    STATIC_REQUIRE(rises(linear, box(2, 3)) == outcome::proved);
    STATIC_REQUIRE(rises(polynomial, box(2, 3)) == outcome::proved);
    STATIC_REQUIRE(rises(step, box(2, 3)) == outcome::proved);
}

TEST_CASE("A slope that jumps has no derivative there") {
    constexpr auto of_relu = [](const auto& z) { return gradus::relu.derivative(z); };
    constexpr auto of_leaky = [](const auto& z) { return gradus::leaky_relu.derivative(z); };
    constexpr auto of_elu = [](const auto& z) {
        return gradus::elu_activation(2).derivative(z); // falls from 2 to 1
    };
    STATIC_REQUIRE(slope_at_least(of_relu, 0, around_zero) == outcome::domain_lost);
    STATIC_REQUIRE(slope_at_most(of_relu, 0, around_zero) == outcome::domain_lost);
    STATIC_REQUIRE(slope_at_least(of_leaky, 0, around_zero) == outcome::domain_lost);
    STATIC_REQUIRE(slope_at_most(of_leaky, 0, around_zero) == outcome::domain_lost);
    STATIC_REQUIRE(slope_at_least(of_elu, 0, around_zero) == outcome::domain_lost);
    STATIC_REQUIRE(slope_at_most(of_relu, 0, box(1, 2)) == outcome::proved);
    STATIC_REQUIRE(slope_at_least(of_elu, 0, box(-2, -1)) == outcome::proved);
}

TEST_CASE("Across a kink the slopes on both sides and between them prove what they imply") {
    constexpr auto relu = [](const auto& z) { return gradus::relu(z); };
    constexpr auto leaky = [](const auto& z) { return gradus::leaky_relu(z); };
    constexpr auto elu_slope = [](const auto& z) { return gradus::elu.derivative(z); };
    STATIC_REQUIRE(slope_at_least(relu, 0, around_zero) == outcome::proved);
    STATIC_REQUIRE(slope_at_most(relu, 1, around_zero) == outcome::proved);
    STATIC_REQUIRE(slope_at_least(leaky, 0, around_zero) == outcome::proved);
    STATIC_REQUIRE(slope_at_least(elu_slope, 0, around_zero) == outcome::proved);
    STATIC_REQUIRE(rises(relu, around_zero) != outcome::proved);
}
