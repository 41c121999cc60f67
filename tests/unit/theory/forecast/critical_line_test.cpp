#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/critical_line.hpp>
#include <gradus/theory/forecast/variance_map.hpp>

// [critical line]
namespace {

using gradus::interval;
using namespace gradus::mean_field;

constexpr interval<double> decimal(const char* text) {
    return gradus::parse_interval<double>(text);
}

/// The critical point holds these digits, and has ten of them.
constexpr bool has_digits(const critical_point& found, const char* weights, const char* q) {
    return contains(found.weights, decimal(weights)) && contains(found.q, decimal(q))
           && width(found.weights) < 1e-10 * found.weights.lower();
}
// Against mpmath, to 30 digits.
static_assert(has_digits(find_critical_point(gradus::hard_tanh, decimal("0.1")),
                         "1.263405932386139466188", "0.63215546454830246041"));
static_assert(has_digits(find_critical_point(gradus::elu, decimal("0.1")),
                         "1.606743557944246776562", "2.212778485772609307147"));

static_assert(same_set(find_critical_point(gradus::tanh, 0).weights, 1));
static_assert(same_set(find_critical_point(gradus::swish, 0).weights, 4));
static_assert(same_set(find_critical_point(gradus::relu, 0).weights, 2));
// relu with biases has χ₁ = 1 at no fixed point; softplus nowhere without.
static_assert(same_set(find_critical_point(gradus::relu, 1).weights, interval<double>::entire()));
// Without biases a line keeps all with σ_w² = 1/E φ′², and any q.
static_assert(same_set(find_critical_point(gradus::identity, 0).weights, 1));
static_assert(!find_critical_point(gradus::relu, 0).q.is_bounded());
static_assert(same_set(find_critical_point(gradus::swish, 0).q, 0));
static_assert(same_set(find_critical_point(gradus::elu, 0).weights, 1));
// An elu whose slope at 0 is not one number, and a hard sigmoid that is not 0 there.
static_assert(!find_critical_point(gradus::elu_activation(2), 0).weights.is_point());
static_assert(!find_critical_point(gradus::hard_sigmoid, 0).weights.is_point());

} // namespace
// [/critical line]

namespace {

// By the trapezoid rule.
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

} // namespace

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
