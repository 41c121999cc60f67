#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/variance_map.hpp>

// [variance map]
namespace {

using gradus::interval;
using namespace gradus::mean_field;

constexpr interval<double> decimal(const char* text) {
    return gradus::parse_interval<double>(text);
}

// Nielsen's start, σ_w² = σ_b² = 1: χ₁ = .04196, so that a sigmoid layer keeps .2048 of a gradient.
constexpr fixed_point nielsen = find_fixed_point(gradus::sigmoid, {1, 1});
static_assert(nielsen.found == fixed_points::one);
static_assert(certainly_in(nielsen.chi, {0.0419597, 0.0419598}));
static_assert(certainly_in(sqrt(nielsen.chi), {0.20484, 0.20485}));

// V and χ of a line, whose moments are q/2 and ½.
static_assert(same_set(variance_map(gradus::relu, {3, 5}, 8), 3 * 4 + 5));
static_assert(same_set(gradient_factor(gradus::relu, {3, 5}, 8), 1.5));

// Without biases.
constexpr fixed_point small = find_fixed_point(gradus::sigmoid, {1, 0});
static_assert(certainly_in(small.q, {0.264686, 0.264687}));
static_assert(certainly_in(small.chi, {0.0557207, 0.0557208}));

// relu: a line.
static_assert(find_fixed_point(gradus::relu, {2, 0}).found == fixed_points::every);
static_assert(find_fixed_point(gradus::relu, {1, 0}).found == fixed_points::zero);
static_assert(find_fixed_point(gradus::relu, {3, 0}).found == fixed_points::none);
static_assert(find_fixed_point(gradus::relu, {2, 1}).found == fixed_points::none);
static_assert(find_fixed_point(gradus::relu, {2, 0.5}).found == fixed_points::none);
static_assert(find_fixed_point(gradus::relu, {3, 0.5}).found == fixed_points::none);
static_assert(find_fixed_point(gradus::relu, {{1.5, 2.5}, 0}).found == fixed_points::unknown);
static_assert(find_fixed_point(gradus::relu, {{1.5, 2.5}, 1}).found == fixed_points::unknown);
static_assert(find_fixed_point(gradus::relu, {{1, 2}, 1}).found == fixed_points::unknown);
static_assert(find_fixed_point(gradus::relu, {{2, 3}, {0, 1}}).found == fixed_points::unknown);
static_assert(find_fixed_point(gradus::identity, {1, 0}).found == fixed_points::every);
static_assert(find_fixed_point(gradus::leaky_relu_activation({1, 2}), {decimal("1.6"), 0}).found
              == fixed_points::unknown);
constexpr fixed_point of_relu = find_fixed_point(gradus::relu, {1, 3});
static_assert(of_relu.found == fixed_points::one && same_set(of_relu.q, 6));
static_assert(same_set(of_relu.chi, 0.5));
// Whether leaky_relu's 2/(1 + α²) keeps everything is not decided by a rounded number.
static_assert(find_fixed_point(gradus::leaky_relu, {decimal("20000/10001"), 0}).found
              == fixed_points::unknown);

// tanh without biases: all q go to 0 as long as σ_w² ≤ 1; above, to another point.
static_assert(find_fixed_point(gradus::tanh, {1, 0}).found == fixed_points::zero);
static_assert(find_fixed_point(gradus::tanh, {2, 0}).found == fixed_points::one);
static_assert(find_fixed_point(gradus::tanh, {0.5, 0}).found == fixed_points::zero);
static_assert(same_set(find_fixed_point(gradus::tanh, {0.5, 0}).q, 0));
static_assert(same_set(find_fixed_point(gradus::tanh, {0.5, 0}).chi, 0.5));
static_assert(find_fixed_point(gradus::tanh, {0.5, 1}).found == fixed_points::one);
// Of sigmoid 0 is none, as σ(0) = ½, and of elu its slope at 0 is the same from both sides.
static_assert(find_fixed_point(gradus::sigmoid, {0.5, 0}).found == fixed_points::one);
static_assert(find_fixed_point(gradus::elu, {0.5, 0}).found == fixed_points::zero);
static_assert(find_fixed_point(gradus::elu_activation(2), {0.25, 0}).found != fixed_points::zero);
static_assert(find_fixed_point(gradus::elu_activation({1, 2}), {1, 0}).found != fixed_points::zero);
static_assert(find_fixed_point(gradus::hard_sigmoid, {1, 1}).found == fixed_points::one);
static_assert(find_fixed_point(gradus::hard_tanh, {2, 1}).found == fixed_points::one);
static_assert(find_fixed_point(gradus::selu, {0.5, 1}).found == fixed_points::one);
static_assert(find_fixed_point(gradus::swish, {0.5, 0}).found != fixed_points::zero);
// swish may have several.
static_assert(find_fixed_point(gradus::swish, {decimal("1.5"), decimal("0.1")}).found
              == fixed_points::some);

// At χ₁ = 1 no depth is too large; at ½ a factor of e takes 1/ln 2 layers.
static_assert(depth_scale(interval<double>(1)).lower() > 1e308);
static_assert(!depth_scale({0.5, 1}).is_bounded() && depth_scale({0.5, 1}).lower() > 1.44);
static_assert(certainly_in(depth_scale(decimal("0.5")), {1.44269, 1.4427}));
static_assert(certainly_in(depth_scale(4), {0.7213, 0.7214}));
static_assert(certainly_in(depth_scale({0.25, 0.5}), {0.7213, 1.4427}));
static_assert(depth_scale({0.25, 4}).lower() > 0.7213 && depth_scale({0.25, 4}).lower() < 0.7214);
static_assert(depth_scale({0.25, 1}).upper() > 1e308 && depth_scale({0.25, 1}).lower() < 0.7214);
static_assert(depth_scale({0.5, 1}).lower() < 1.4427);
static_assert(certainly_less_equal(interval<double>(depth_scale({10. / 512, 1}).lower()),
                                   decimal("0.2540818547207785357822")));
static_assert(depth_scale(1).lower() == 0x1.fffffffffffffp+1023);

// A box in which g is above 0 at its lower end and below at its upper, and a small one.
constexpr auto falls_at_3 = [](const interval<double>& q) { return 3 - q; };
constexpr interval<double> around_3 = detail::box_of_zero(falls_at_3, 3);
static_assert(around_3.lower() < 3 && around_3.upper() > 3);
static_assert(width(around_3) < 3 * 0x1.1p-43 && width(around_3) > 3 * 0x0.fp-43);
constexpr interval<double> near_3 = detail::box_of_zero(falls_at_3, 3 * (1 + 0x1p-24));
static_assert(near_3.lower() < 3 && near_3.upper() > 3 && width(near_3) < 3 * 0x1p-21);
constexpr auto rises_at_3 = [](const interval<double>& q) { return q - 3; };
static_assert(!detail::box_of_zero(rises_at_3, 3).is_bounded());
static_assert(!detail::box_of_zero(falls_at_3, 4).is_bounded());
static_assert(!detail::box_of_zero(falls_at_3, 2).is_bounded());
// As good as g is known: ±2⁻²² of 3 is too much, ±2⁻²⁴ is not.
static_assert(!detail::box_of_zero(
                   [](const interval<double>& q) {
                       return 3 - q + interval<double>(-3 * 0x1p-22, 3 * 0x1p-22);
                   },
                   3)
                   .is_bounded());
static_assert(width(detail::box_of_zero(
                  [](const interval<double>& q) {
                      return 3 - q + interval<double>(-3 * 0x1p-24, 3 * 0x1p-24);
                  },
                  3))
              < 0x1p-20);
static_assert(contains(detail::find_zero(falls_at_3, 1), 3));
static_assert(contains(detail::find_zero([](const interval<double>& q) { return 0.5 - q; }, 1),
                       0.5));
static_assert(!detail::find_zero([](const interval<double>& q) { return -1 - q; }, 1).is_bounded());

} // namespace
// [/variance map]

TEST_CASE("no fixed point is found where there is none", "[forecast]") {
    REQUIRE(find_fixed_point(gradus::softplus, {2, 0}).found == fixed_points::unknown);
}
