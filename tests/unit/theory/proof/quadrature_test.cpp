#include "catch.hpp"

#include <gradus/activations/relu.hpp>
#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/theory/proof/quadrature.hpp>

using namespace gradus;

// [quadrature]
namespace {

constexpr auto square = [](const auto& x) { return x * x; };
constexpr auto inverse = [](const auto& x) { return 1 / x; };
constexpr auto logarithm = [](const auto& x) { return log(x); };

constexpr bool is_everything(const interval<double>& x) {
    return same_set(x, interval<double>::entire());
}

} // namespace

// ∫₀¹ x² = 1/3 and ∫₁² 1/x = ln 2 lie within, and four times as many boxes leave a sixteenth.
static_assert(subset(constant<interval<double>>(1, 3), enclose_integral(square, {0, 1}, 4)));
static_assert(width(enclose_integral(square, {0, 1}, 4)) < 0.07);
static_assert(width(enclose_integral(square, {0, 1}, 16)) < 0.07 / 16);
static_assert(subset(log(interval<double>(2)), enclose_integral(inverse, {1, 2}, 8)));
static_assert(certainly_in(enclose_integral(inverse, {1, 2}, 8), {0.68, 0.71}));

static_assert(same_set(enclose_integral(square, {0, 1}, 1), interval<double>(0, 0.5)));
// By one box: f(½) + [0, 2]/8 − [0, 2]/8. Where the function jumps nothing is known.
constexpr auto jump = [](const auto& x) { return relu.derivative(x); };
static_assert(is_everything(enclose_integral(jump, {-1, 1}, 3)));
static_assert(same_set(enclose_integral(jump, {1, 3}, 3), interval<double>(2)));

// Where the function may be undefined, and over no bounded range, nothing is known.
static_assert(is_everything(enclose_integral(inverse, {-1, 2}, 8)));
static_assert(is_everything(enclose_integral(logarithm, {-1, 1}, 8)));
static_assert(is_everything(enclose_integral(square, interval<double>::entire(), 8)));
static_assert(is_everything(enclose_integral(square, {0, 1}, 0)));
static_assert(same_set(enclose_integral(square, {2, 2}, 3), interval<double>(0)));
// [/quadrature]

TEST_CASE("An enclosure of a bell's integral holds what erf makes of it") {
    const auto bell = [](const auto& x) { return exp(-(x * x) / 2); };
    const interval<double> root = sqrt(interval<double>(2));
    const interval<double> expected =
        sqrt(to_interval(constants::pi()) / 2) * (erf(3 / root) + erf(1 / root));
    const auto found = enclose_integral(bell, {-1, 3}, 200);
    REQUIRE(subset(expected, found));
    REQUIRE(width(found) < 1e-3);
}
