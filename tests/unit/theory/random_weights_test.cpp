#include "catch.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/random_weights.hpp>

#include <cmath>
#include <random>

using namespace gradus;
using namespace gradus::literals;

// [certified]
constexpr auto below_one = random_weights::probability_of_size_below(interval<double>(1));
static_assert(certainly_in(below_one, {0.6826894921370857, 0.6826894921370861}));
constexpr auto at_least_four = random_weights::probability_of_size_at_least(interval<double>(4));
static_assert(certainly_in(at_least_four, {6.334248366623958e-5, 6.334248366623995e-5}));

constexpr auto mean = random_weights::mean_factor();
static_assert(certainly_in(mean, {0.1994711402007163, 0.1994711402007164}));
constexpr auto mean_log = random_weights::mean_log_factor();
static_assert(certainly_in(mean_log, {-2.021475783850630, -2.021475783850629}));
constexpr auto variance_log = random_weights::variance_of_log_factor();
static_assert(certainly_in(variance_log, {1.233700550136169, 1.233700550136170}));

// Ten layers: the typical product, two standard deviations of its logarithm on either side, between
// which at least ¾ of all products lie, how far these are apart, and the probability that the
// gradient does not get smaller.
constexpr auto ten = random_weights::product_of_factors(10);
static_assert(certainly_in(ten.low, {1.479e-12, 1.480e-12}));
static_assert(certainly_in(ten.typical, {1.662e-9, 1.663e-9}));
static_assert(certainly_in(ten.high, {1.869e-6, 1.870e-6}));
static_assert(certainly_in(ten.high / ten.low, {1.263e6, 1.264e6}));
static_assert(certainly_less(random_weights::probability_of_no_decrease(10), 1e-7));
// [/certified]

TEST_CASE("The enclosures contain Arb's values") {
    const auto holds = [](const interval<double>& enclosure, const char* value) {
        return subset(parse_interval<double>(value), enclosure);
    };
    REQUIRE(holds(below_one, "0.682689492137085897170465091264075844955825933"));
    REQUIRE(holds(at_least_four, "6.33424836662398425075415134443025968876667510e-5"));
    REQUIRE(holds(mean, "0.199471140200716338969973029967190934237929316"));
    REQUIRE(holds(mean_log, "-2.02147578385062970384633634868664263570983000"));
    REQUIRE(holds(variance_log, "1.2337005501361698273543113749845188919142124"));
}

// [digits]
constexpr auto gamma_bounds = constants::euler_gamma();
static_assert(begins_with(-random_weights::mean_log_factor(gamma_bounds.below),
                          "2.0214757838506297038463363486866426"));
static_assert(begins_with(-random_weights::mean_log_factor(gamma_bounds.above),
                          "2.0214757838506297038463363486866426"));
// [/digits]

TEST_CASE("Random weights agree with all of it within five standard errors") {
    constexpr int n = 400000;
    const double pi = 3.141592653589793;
    std::mt19937_64 random(31);
    std::normal_distribution<double> normal;
    int small = 0, large = 0;
    double sum = 0, sum_of_logs = 0, sum_of_squares = 0;
    for (int i = 0; i < n; ++i) {
        const double w = normal(random);
        const double factor = std::abs(w * sigmoid.derivative(0.0));
        const double deviation = std::log(factor) - midpoint(mean_log);
        small += std::abs(w) < 1;
        large += std::abs(w) >= 4;
        sum += factor;
        sum_of_logs += deviation;
        sum_of_squares += deviation * deviation;
    }
    // A frequency of p has the standard error √(p(1 − p)/n); Var|w| = 1 − 2/π; the fourth cumulant
    // of ln|w| is π⁴/16, so the squares have the variance π⁴/16 + 2(π²/8)².
    const auto agrees = [&](double measured, double expected, double variance) {
        CAPTURE(measured, expected);
        REQUIRE(std::abs(measured - expected) <= 5 * std::sqrt(variance / n));
    };
    const double p = midpoint(below_one);
    const double q = midpoint(at_least_four);
    agrees(small / double(n), p, p * (1 - p));
    agrees(large / double(n), q, q * (1 - q));
    agrees(sum / n, midpoint(mean), (1 - 2 / pi) / 16);
    agrees(sum_of_logs / n, 0, pi * pi / 8);
    agrees(sum_of_squares / n, midpoint(variance_log), std::pow(pi, 4) * (1. / 16 + 1. / 32));
}

TEST_CASE("Random products of ten factors lie where the logarithm's deviation says") {
    constexpr int n = 40000;
    std::mt19937_64 random(32);
    std::normal_distribution<double> normal;
    int below_typical_times_e = 0, within = 0, at_least_one = 0;
    for (int i = 0; i < n; ++i) {
        double product = 1;
        for (int layer = 0; layer < 10; ++layer) product *= std::abs(normal(random)) / 4;
        below_typical_times_e += product < 2.718281828459045 * ten.typical.upper();
        within += ten.low.upper() < product && product < ten.high.lower();
        at_least_one += product >= 1;
    }
    REQUIRE(within >= 0.75 * n);
    REQUIRE(at_least_one == 0);
    REQUIRE(below_typical_times_e > n / 2);
    REQUIRE(below_typical_times_e < 0.75 * n);
}

TEST_CASE("Every size is at least 0, hardly any above 100, and no factors make the product 1") {
    STATIC_REQUIRE(random_weights::probability_of_size_below(0.0) == 0);
    STATIC_REQUIRE(random_weights::probability_of_size_at_least(0.0) == 1);
    STATIC_REQUIRE(random_weights::probability_of_size_below(100.0) == 1);
    constexpr auto none = random_weights::product_of_factors(0);
    STATIC_REQUIRE(same_set(none.typical, interval<double>(1)));
    STATIC_REQUIRE(same_set(none.low, interval<double>(1)));
    REQUIRE_FALSE(certifies(random_weights::product_of_factors(-1).low));
}
