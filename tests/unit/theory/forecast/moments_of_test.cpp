#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/moments_of.hpp>

// What is known of moments without another integration: tests/accuracy/gaussian_moments_test.cpp
// has that.
namespace {

using gradus::interval;
using gradus::mean_field::moments;

constexpr interval<double> part(long p, long q) { return gradus::constant<interval<double>>(p, q); }

constexpr bool is_unknown(const moments& m) {
    return same_set(m.square, interval<double>::entire())
           && same_set(m.slope_square, interval<double>::entire());
}

// relu: q/2 and ½, exactly. Leaky: (1 + α²)/2.
constexpr moments of_relu = moments_of(gradus::relu, interval<double>(3));
static_assert(same_set(of_relu.square, part(3, 2)) && same_set(of_relu.slope_square, part(1, 2)));
static_assert(
    contains(moments_of(gradus::leaky_relu_activation({1, 2}), interval<double>(8)).square,
             interval<double>(5)));

// selu has mean 0 and variance 1 at q = 1: what its two constants are made for.
constexpr moments of_selu = moments_of(gradus::selu, interval<double>(1));
static_assert(contains(of_selu.mean, 0) && contains(of_selu.square, 1)
              && width(of_selu.square) < 1e-14);

// E softplus′² = E σ², by two ways.
constexpr moments of_softplus = moments_of(gradus::softplus, interval<double>(2));
constexpr moments of_sigmoid = moments_of(gradus::sigmoid, interval<double>(2));
static_assert(!disjoint(of_softplus.slope_square, of_sigmoid.square));

// E swish = q E σ′(z), by Stein's lemma, which is at most q/4.
static_assert(certainly_less(moments_of(gradus::swish, interval<double>(1)).mean, part(1, 4)));

// Where nothing is known: no q, a q without bounds or at 0, and one that takes too many points.
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>::entire())));
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>(0, 1))));
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>(-1, 1))));
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>(1e9))));
static_assert(is_unknown(moments_of(gradus::swish, interval<double>::empty())));

} // namespace

TEST_CASE("moments are enclosed over small and large q", "[forecast]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            interval<double> before = 0;
            for (double q = 0x1p-40; q < 0x1p12; q *= 4) {
                const moments m = moments_of(f, interval<double>(q));
                INFO(f.name << " at q = " << q);
                // E φ² does not fall with q, and cannot lie below (E φ)².
                REQUIRE(m.square.upper() >= before.lower());
                REQUIRE(m.square.upper() >= sqr(m.mean).lower());
                // Slopes are bounded, and so is their mean square.
                REQUIRE(m.slope_square.lower() > -1e-11);
                REQUIRE(m.slope_square.upper() < 3.2);
                REQUIRE(width(m.square) < 1e-10 * (1 + q));
                before = m.square;
            }
        };
        (check(activations), ...);
    });
}

TEST_CASE("moments over a range of q hold those inside of it", "[forecast]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            const moments all = moments_of(f, interval<double>(0.5, 0.75));
            const moments one = moments_of(f, interval<double>(0.625));
            INFO(f.name);
            REQUIRE(subset(one.mean, all.mean));
            REQUIRE(subset(one.square, all.square));
            REQUIRE(subset(one.slope_square, all.slope_square));
        };
        (check(activations), ...);
    });
}
