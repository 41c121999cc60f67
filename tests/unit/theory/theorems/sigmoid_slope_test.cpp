#include "catch.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/theory/slope_reach.hpp>
#include <gradus/theory/theorems/sigmoid_slope.hpp>

#include <random>

using namespace gradus;
namespace slope = theorems::slope;

// [sigmoid slope]
static_assert(proved<slope::sigmoid_is_the_logistic_function()>);
static_assert(proved<slope::sigmoid_is_positive()>);
static_assert(proved<slope::sigmoid_is_below_one()>);
static_assert(proved<slope::sigmoid_reaches_every_value()>);
static_assert(proved<slope::of_sigmoid()>);
static_assert(proved<slope::as_a_quotient()>);
static_assert(proved<slope::is_positive()>);
static_assert(proved<slope::is_at_most_a_quarter()>);
static_assert(proved<slope::is_a_quarter_only_at_zero()>);
static_assert(proved<slope::product_of_two_is_positive()>);
static_assert(proved<slope::product_of_two_is_at_most_a_sixteenth()>);
static_assert(proved<slope::product_below_one_is_positive()>);
static_assert(proved<slope::product_below_one_is_smaller()>);
static_assert(proved<slope::sigmoid_is_symmetric()>);
static_assert(proved<slope::is_even()>);
static_assert(proved<slope::falls_from_zero()>);
static_assert(proved<slope::falling_factor_is_positive()>);
static_assert(proved<slope::reaches_beta()>);
static_assert(proved<slope::reach_is_not_negative()>);
static_assert(proved<slope::curvature_in_u()>);
static_assert(proved<slope::curvature_bound()>);
static_assert(proved<slope::curvature_is_odd()>);
static_assert(proved<slope::other_factor_is_positive()>);
static_assert(proved<slope::curvature_is_reached()>);
static_assert(proved<slope::tanh_is_a_sigmoid()>);
static_assert(proved<slope::tanh_is_below_one()>);
static_assert(proved<slope::tanh_is_above_minus_one()>);
static_assert(proved<slope::tanh_is_odd()>);
static_assert(proved<slope::of_tanh()>);
static_assert(proved<slope::of_tanh_as_a_quotient()>);
static_assert(proved<slope::of_tanh_by_the_sigmoid()>);
static_assert(proved<slope::of_tanh_is_positive()>);
static_assert(proved<slope::of_tanh_is_one_only_at_zero()>);

// The slope is below 0.1 beyond z = 2.0634…, and not before.
constexpr auto tenth = constant<interval<double>>(1, 10);
static_assert(certainly_in(slope_reach(tenth), {2.06343, 2.06344}));
static_assert(certified<slope::stays_below(tenth, 2.06344)>);
static_assert(slope::stays_below(tenth, 2.0634).how == outcome::refuted);
// [/sigmoid slope]

TEST_CASE("Random arguments do not refute the theorems of the sigmoid's slope") {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> exponents(-40, 10);
    for (int i = 0; i < 100000; ++i) {
        const double z = (i % 2 == 0 ? 1 : -1) * std::exp2(exponents(random));
        const double value = sigmoid.derivative(z);
        REQUIRE((0 <= value && value <= 0.25));
        REQUIRE(value == sigmoid.derivative(-z));
        REQUIRE(sigmoid.derivative(1.01 * z) <= value);
        const double curvature = sigmoid.derivative(dual<double>::variable(z)).derivative;
        REQUIRE(std::abs(curvature) <= 0.0962250448649377);
    }
    // 1/(6√3) is reached at ln(2 + √3) (Arb, numerics.md).
    const double at_maximum =
        sigmoid.derivative(dual<double>::variable(1.3169578969248166)).derivative;
    REQUIRE(at_maximum == Approx(-0.0962250448649376274181914634169929).epsilon(1e-15));
}
