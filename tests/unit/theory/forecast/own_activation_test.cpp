#include "catch.hpp"

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/theory/forecast.hpp>

// An activation of one's own, erf, with the closed forms of its moments beside it; and another one
// without them, of which the trapezoid rule is told how large it is off the real line.

namespace own {

using gradus::interval;
namespace mean_field = gradus::mean_field;

struct erf_activation {
    template <class T>
    constexpr T operator()(const T& z) const {
        using gradus::numbers::erf;
        return erf(z);
    }
    template <class T>
    constexpr T derivative(const T& z) const {
        using gradus::numbers::erf_derivative;
        return erf_derivative(z);
    }
};

/// arcsin x for a point 0 ≤ x < 1, by the series with what is left of it: each term is less than x²
/// times the one before it.
constexpr interval<double> arcsine(const interval<double>& x) {
    interval<double> term = x;
    interval<double> sum = x;
    for (int k = 1; term.upper() > 1e-17; ++k) {
        term = term * sqr(x) * interval<double>(2 * k - 1) / interval<double>(2 * k);
        sum += term / interval<double>(2 * k + 1);
    }
    return sum + term * sqr(x) / (1 - sqr(x)) * interval<double>(0, 1);
}

/// 0, (2/π) arcsin(2q/(1 + 2q)), (4/π)/√(1 + 4q). Source: C. Williams, Computing with infinite
/// networks (1997), eq. 11.
constexpr mean_field::moments moments_of(const erf_activation&, const interval<double>& q) {
    const interval<double> pi = to_interval(gradus::constants::pi());
    return {0, 2 / pi * arcsine(2 * q / (1 + 2 * q)), 4 / pi / sqrt(1 + 4 * q)};
}

struct plain_erf : erf_activation {};

/// For |y| ≤ 1: erf(x + iy) = erf x + ∫ 2i/√π e^(−(x + it)²) dt and |e^(−(x + it)²)| ≤ e^(t²), so
/// that |erf| ≤ 1 + 2e/√π < 4.1, and the slope is at most 2e/√π < 3.1.
constexpr mean_field::moments moments_of(const plain_erf& f, const interval<double>& q) {
    constexpr mean_field::analytic_bounds bounds{
        .strip = 1, .value = {4.1, 0}, .slope = {3.1, 0}, .is_odd = true, .square_grows = true};
    return mean_field::trapezoid_rule(q, bounds).of(mean_field::by_intervals<plain_erf>{f});
}

} // namespace own

using gradus::interval;
using gradus::mean_field::moments;

static_assert(gradus::mean_field::HasMoments<own::erf_activation>);

namespace {

constexpr bool agree(double at) {
    const interval<double> q(at);
    const moments closed = moments_of(own::erf_activation{}, q);
    const moments computed = moments_of(own::plain_erf{}, q);
    return !disjoint(closed.square, computed.square) && width(computed.square) < 1e-12
           && !disjoint(closed.slope_square, computed.slope_square)
           && width(computed.slope_square) < 1e-12 && width(closed.square) < 1e-12;
}
static_assert(agree(0.05));
static_assert(agree(0.5));

// σ_b² = 0.05: the digits are mpmath's, of 30.
constexpr auto critical = gradus::mean_field::find_critical_point(
    own::plain_erf{}, gradus::parse_interval<double>("0.05"));
static_assert(contains(critical.q, gradus::parse_interval<double>("0.5171768379805643787478")));
static_assert(contains(critical.weights,
                       gradus::parse_interval<double>("1.375839007346680442961")));
static_assert(width(critical.weights) < 1e-11);

} // namespace

TEST_CASE("an activation of one's own has moments by quadrature at many q", "[forecast]") {
    for (double q = 0x1p-12; q < 8; q *= 2) {
        INFO("q = " << q);
        REQUIRE(agree(q));
    }
}
