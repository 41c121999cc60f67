#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/critical_line.hpp>
#include <gradus/theory/forecast/variance_map.hpp>

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

// Without biases.
constexpr fixed_point small = find_fixed_point(gradus::sigmoid, {1, 0});
static_assert(certainly_in(small.q, {0.264686, 0.264687}));
static_assert(certainly_in(small.chi, {0.0557207, 0.0557208}));

// relu: a line.
static_assert(find_fixed_point(gradus::relu, {2, 0}).found == fixed_points::every);
static_assert(find_fixed_point(gradus::relu, {1, 0}).found == fixed_points::zero);
static_assert(find_fixed_point(gradus::relu, {3, 0}).found == fixed_points::none);
static_assert(find_fixed_point(gradus::relu, {2, 1}).found == fixed_points::none);
constexpr fixed_point of_relu = find_fixed_point(gradus::relu, {1, 3});
static_assert(of_relu.found == fixed_points::one && contains(of_relu.q, 6));
// Whether leaky_relu's 2/(1 + α²) keeps everything is not decided by a rounded number.
static_assert(find_fixed_point(gradus::leaky_relu, {decimal("20000/10001"), 0}).found
              == fixed_points::unknown);

// tanh without biases: all q go to 0 as long as σ_w² ≤ 1; above, to another point.
static_assert(find_fixed_point(gradus::tanh, {1, 0}).found == fixed_points::zero);
static_assert(find_fixed_point(gradus::tanh, {2, 0}).found == fixed_points::one);
// swish may have several.
static_assert(find_fixed_point(gradus::swish, {decimal("1.5"), decimal("0.1")}).found
              == fixed_points::some);

// At χ₁ = 1 no depth is too large; at ½ a factor of e takes 1/ln 2 layers.
static_assert(depth_scale(interval<double>(1)).lower() > 1e308);
static_assert(!depth_scale({0.5, 1}).is_bounded() && depth_scale({0.5, 1}).lower() > 1.44);
static_assert(certainly_in(depth_scale(decimal("0.5")), {1.44269, 1.4427}));

/// The critical point holds these digits, and has ten of them.
constexpr bool has_digits(const critical_point& found, const char* weights, const char* q) {
    return contains(found.weights, decimal(weights)) && contains(found.q, decimal(q))
           && width(found.weights) < 1e-10 * found.weights.lower();
}
// Against mpmath, to 30 digits.
static_assert(has_digits(find_critical_point(gradus::tanh, decimal("0.05")),
                         "1.760954639606739131632", "0.5700478816407641499902"));
static_assert(has_digits(find_critical_point(gradus::tanh, decimal("0.1")),
                         "1.986072641135864207207", "0.8057991819134874067099"));
static_assert(has_digits(find_critical_point(gradus::tanh, decimal("0.3")),
                         "2.505127189679764973817", "1.461169446931979539483"));
static_assert(has_digits(find_critical_point(gradus::swish, decimal("0.1")),
                         "2.439554621363740132016", "1.551914984414489394183"));
static_assert(has_digits(find_critical_point(gradus::gelu, decimal("0.1")),
                         "2.076676193723010722486", "1.632426108814976372886"));

static_assert(same_set(find_critical_point(gradus::tanh, 0).weights, 1));
static_assert(same_set(find_critical_point(gradus::swish, 0).weights, 4));
static_assert(same_set(find_critical_point(gradus::relu, 0).weights, 2));
// relu with biases has χ₁ = 1 at no fixed point; softplus nowhere without.
static_assert(same_set(find_critical_point(gradus::relu, 1).weights, interval<double>::entire()));

} // namespace

TEST_CASE("no fixed point is found where there is none", "[forecast]") {
    REQUIRE(find_fixed_point(gradus::softplus, {2, 0}).found == fixed_points::unknown);
}

TEST_CASE("the sigmoid's gradients are kept by weights a hundred times as wide", "[forecast]") {
    REQUIRE(has_digits(find_critical_point(gradus::sigmoid, 0, 40), "103.0075538555193223355",
                       "45.62427779737971282716"));
    REQUIRE(same_set(find_critical_point(gradus::softplus, 0).weights, interval<double>::entire()));
}

TEST_CASE("at a critical point the variance map stands and gradients keep their size",
          "[forecast]") {
    for (const double bias_variance : {0.01, 0.2, 1.}) {
        const auto check = [&](const auto& f) {
            INFO(f.name << ", biases of variance " << bias_variance);
            const critical_point c = find_critical_point(f, interval<double>(bias_variance));
            REQUIRE(certainly_greater(c.weights, 0));
            const variances given{c.weights, interval<double>(bias_variance)};
            REQUIRE(!disjoint(variance_map(f, given, c.q), c.q));
            REQUIRE(contains(gradient_factor(f, given, c.q), 1));
            const fixed_point there = find_fixed_point(f, given, midpoint(c.q) * 1.01);
            REQUIRE(!disjoint(there.q, c.q));
        };
        check(gradus::tanh);
        check(gradus::hard_tanh);
        check(gradus::elu);
        check(gradus::selu);
    }
}
