#include "catch.hpp"

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/theory/forecast/trapezoid_rule.hpp>

#include <initializer_list>

// [trapezoid rule]
namespace {

using gradus::constant;
using gradus::interval;
using gradus::to_interval;
using namespace gradus::mean_field;

// What sums are made of: products and squares of numbers that lie between two others.
constexpr bool same(const between& x, const between& y) {
    return x.lower == y.lower && x.upper == y.upper;
}
static_assert(same(around(5, 2), {3, 7}));
static_assert(same(detail::positive_part({-3, 2}), {0, 2}));
static_assert(same(detail::positive_part({0.25, 0.75}), {0.25, 0.75}));
static_assert(same(detail::positive_part({-3, -2}), {0, 0}));
static_assert(same(detail::negative_part({-3, 2}), {0, 3}));
static_assert(same(detail::negative_part({-3, -2}), {2, 3}));
static_assert(same(detail::negative_part({1, 2}), {0, 0}));
static_assert(same(detail::square({3, 5}), {9, 25}));
static_assert(same(detail::square({-5, -3}), {9, 25}));
static_assert(same(detail::square({-3, 5}), {0, 25}));
static_assert(same(detail::square({-5, 3}), {0, 25}));
static_assert(same(detail::product({2, 3}, {5, 7}), {10, 21}));
static_assert(same(detail::product({-3, -2}, {5, 7}), {-21, -10}));
static_assert(same(detail::product({2, 3}, {-7, -5}), {-21, -10}));
static_assert(same(detail::product({-3, -2}, {-7, -5}), {10, 21}));
static_assert(same(detail::product({-2, 3}, {-7, 5}), {-21, 15}));

constexpr bool adds_up() {
    detail::positive_sum sum;
    sum.add({2, 3}, {5, 7});
    sum.add({11, 13}, {17, 19});
    return sum.lower == 2 * 5 + 11 * 17 && sum.upper == 3 * 7 + 13 * 19;
}
static_assert(adds_up());

// eˣ and eʸ, with and without a second exponential.
constexpr bool encloses_both(double x, double y, double width) {
    const between both = detail::exp_of_both(x, y);
    const double at_x = exp(interval<double>(x)).upper();
    const double at_y = exp(interval<double>(y)).upper();
    constexpr double rounding = 0x1p-50;
    return both.lower <= at_x && both.lower >= at_x * (1 - rounding)
           && both.upper >= at_y * (1 - rounding) && both.upper <= at_y * (1 + width);
}
static_assert(encloses_both(-1, -1 + 0x1p-21, 0x1p-42));
static_assert(encloses_both(-1, -1 + 0x1p-28, 0x1p-50));
static_assert(encloses_both(-2, -1, 0x1p-50));

static_assert(detail::of_ten_bits(1) == 1 && detail::of_ten_bits(1023.5) == 1023);
static_assert(detail::of_ten_bits(1025.5) == 1024 && detail::of_ten_bits(2047) == 2046);
static_assert(detail::of_ten_bits(0.1) == 0x333p-13 && detail::of_ten_bits(1e6) == 999424);

struct half_of_z {
    template <class T>
    constexpr T operator()(const T& z) const {
        return z / 2;
    }
    constexpr interval<double> derivative(const interval<double>&) const { return {0.25, 0.75}; }
};
constexpr at_both_signs at_one_third = by_intervals<half_of_z>{}(1. / 3);
static_assert(same(at_one_third.of_z.value, {1. / 6, 1. / 6}));
static_assert(same(at_one_third.of_minus_z.value, {-1. / 6, -1. / 6}));
static_assert(same(at_one_third.of_z.slope, {0.25, 0.75}));
struct logarithm_of_ten {
    constexpr interval<double> operator()(const interval<double>&) const {
        return log(interval<double>(10));
    }
    constexpr interval<double> derivative(const interval<double>&) const { return 0; }
};
constexpr between ln_10 = by_intervals<logarithm_of_ten>{}(0).of_z.value;
static_assert(ln_10.lower < ln_10.upper);
static_assert(ln_10.lower <= 2.3025850929940457 && ln_10.upper >= 2.3025850929940457);

/// φ(z) = c + z, whose moments are c, c² + q and 1, and d/dq E φ² = 1.
struct line {
    double c;
    constexpr at_both_signs operator()(double z) const {
        return {{{c + z, c + z}, {1, 1}}, {{c - z, c - z}, {1, 1}}};
    }
};
/// φ is 1 at every z, though its slope is said to lie between two numbers.
constexpr at_both_signs one(double) { return {{{1, 1}, {-0.5, 2}}, {{1, 1}, {-0.5, 2}}}; }
constexpr at_both_signs nothing(double) { return {}; }

constexpr bool is_near(const interval<double>& enclosure, double value, double width) {
    return contains(enclosure, value) && gradus::width(enclosure) < width;
}
constexpr bool are_moments_of_line(const moments& m, double c, double q, double mean) {
    return is_near(m.mean, mean, 1e-12) && is_near(m.square, c * c + q, 1e-12)
           && is_near(m.slope_square, 1, 1e-12);
}
constexpr analytic_bounds of_line{.strip = 1, .value = {3, 1}, .slope = {1, 0}};
constexpr analytic_bounds of_odd_line{
    .strip = 1, .value = {3, 1}, .slope = {1, 0}, .is_odd = true, .square_grows = true};
static_assert(are_moments_of_line(trapezoid_rule(2, of_line).of(line{2}), 2, 2, 2));
static_assert(are_moments_of_line(trapezoid_rule(0.25, of_line).of(line{-1}), -1, 0.25, -1));
static_assert(are_moments_of_line(trapezoid_rule(2, of_odd_line).of(line{0}), 0, 2, 0));
static_assert(is_near(trapezoid_rule(2, of_line).growth_of_square(line{2}), 1, 1e-12));
static_assert(is_near(trapezoid_rule(2, of_line).growth_of_square(line{-2}), 1, 1e-12));
static_assert(is_near(trapezoid_rule(0.25, of_odd_line).growth_of_square(line{0}), 1, 1e-12));
static_assert(same_set(trapezoid_rule(2, of_odd_line).of(nothing).mean, 0));

// Over a range from q to r = q·1.5625 they hold those of all its points, and more only as one
// density is at most 1.25 = √(r/q) times another.
constexpr interval<double> range(1, 1.5625);
constexpr bool has_ends(const interval<double>& x, double lower, double upper) {
    return is_near({x.lower(), x.lower() + 0x1p-36}, lower + 0x1p-37, 1)
           && is_near({x.upper() - 0x1p-36, x.upper()}, upper - 0x1p-37, 1);
}
constexpr analytic_bounds of_far_line{.strip = 1, .value = {21, 1}, .slope = {1, 0}};
static_assert(has_ends(trapezoid_rule(range, of_far_line).of(line{20}).mean, 16, 25));
static_assert(has_ends(trapezoid_rule(range, of_far_line).of(line{-20}).mean, -25, -16));
constexpr moments over_range = trapezoid_rule(range, of_line).of(line{0});
static_assert(has_ends(over_range.square, 1 / 1.25, 1.5625 * 1.25));
static_assert(has_ends(over_range.slope_square, 1 / 1.25, 1.25));
static_assert(has_ends(trapezoid_rule(range, of_line).growth_of_square(line{0}), 1 / 1.25 / 1.5625,
                       1.25 * 1.5625));
static_assert(has_ends(trapezoid_rule(range, of_odd_line).growth_of_square(line{0}),
                       1 / 1.25 / 1.5625, 1.25 * 1.5625));
// Where E φ² does not fall its two ends are those of q.
constexpr moments of_grown = trapezoid_rule(range, of_odd_line).of(line{0});
static_assert(contains(of_grown.square, 1) && contains(of_grown.square, 1.5625));
static_assert(width(of_grown.square) < 0.5625 + 1e-12);

/// The trapezoid rule's points, as a function sees them.
struct grid {
    double step;
    double last;
};
constexpr grid grid_of(const trapezoid_rule& rule) {
    grid seen{};
    rule.of([&](double z) {
        if (seen.step == 0) seen.step = z;
        seen.last = z;
        return at_both_signs{};
    });
    return seen;
}

// The errors by the theorem, computed another way; s is the strip, X how far the points go.
constexpr interval<double> two_pi = 2 * to_interval(gradus::constants::pi());
constexpr interval<double> between_points(const trapezoid_rule& rule, const interval<double>& q,
                                          double s) {
    return 2 * exp(sqr(interval<double>(s)) / (2 * interval<double>(q.lower())))
           / (exp(two_pi * s / grid_of(rule).step) - 1);
}
constexpr interval<double> reach_of(const trapezoid_rule& rule, const interval<double>& q) {
    return interval<double>(grid_of(rule).last) / sqrt(interval<double>(q.upper()));
}
constexpr interval<double> beyond(const interval<double>& X, const interval<double>& tail) {
    return 2 * tail * exp(-sqr(X) / 2) / sqrt(two_pi);
}
constexpr interval<double> error_of_moment(const trapezoid_rule& rule, const interval<double>& q,
                                           double s) {
    const interval<double> X = reach_of(rule, q);
    return between_points(rule, q, s) + beyond(X, X + 1 / X);
}
constexpr interval<double> error_of_growth(const trapezoid_rule& rule, const interval<double>& q,
                                           double s) {
    const interval<double> X = reach_of(rule, q);
    return between_points(rule, q, s) + beyond(X, sqr(X) + 2);
}
/// What is granted to either side of 0 is the error, and a hundredth of it.
constexpr bool grants(const interval<double>& given, const interval<double>& error) {
    const interval<double> share = interval<double>(given.upper()) / error;
    return certainly_in(share, {1.00999, 1.01001}) && given.lower() == -given.upper();
}

constexpr interval<double> wide(1, 4);
constexpr analytic_bounds any{.strip = 0.5, .value = {2, 3}, .slope = {5, 7}};
constexpr trapezoid_rule wide_rule(wide, any);
constexpr interval<double> wide_error = error_of_moment(wide_rule, wide, 0.5);
// S = 2 + 3·2, and 5 + 7·2.
static_assert(grants(wide_rule.of(nothing).mean, 8 * wide_error));
static_assert(grants(wide_rule.of(nothing).square, 64 * wide_error));
static_assert(grants(wide_rule.of(nothing).slope_square, 361 * wide_error));
// S₃ = (s + 2κ)(2 + 3·2κ)(5 + 7·2κ) with κ³ > E|Z|³ = 2√(2/π), over q of at least 1.
constexpr interval<double> kappa = constant<interval<double>>(117, 100);
static_assert(certainly_greater(pown(kappa, 3), 4 / sqrt(two_pi)));
static_assert(grants(wide_rule.growth_of_square(nothing),
                     (0.5 + 2 * kappa) * (2 + 6 * kappa) * (5 + 14 * kappa)
                         * error_of_growth(wide_rule, wide, 0.5)));
// By the factor S = 2(½ + 2), where that is less.
constexpr analytic_bounds with_factor{.strip = 0.5, .value = {2, 3}, .slope = {5, 7}, .factor = 2};
static_assert(grants(trapezoid_rule(wide, with_factor).of(nothing).mean, 5 * wide_error));
constexpr analytic_bounds with_large_factor{
    .strip = 0.5, .value = {2, 3}, .slope = {5, 7}, .factor = 4};
constexpr analytic_bounds with_small_factor{
    .strip = 0.5, .value = {2, 3}, .slope = {5, 7}, .factor = 0.25};
static_assert(grants(trapezoid_rule(wide, with_small_factor).of(nothing).mean,
                     constant<interval<double>>(5, 8) * wide_error));
static_assert(grants(trapezoid_rule(wide, with_large_factor).of(nothing).mean, 8 * wide_error));
// A strip that is wider than of use.
constexpr analytic_bounds everywhere{.strip = 100, .value = {1, 0}, .slope = {1, 0}};
static_assert(grants(trapezoid_rule(4, everywhere).of(nothing).mean,
                     error_of_moment(trapezoid_rule(4, everywhere), 4, 8.4 * 2)));
static_assert(grants(trapezoid_rule(wide, everywhere).of(nothing).mean,
                     error_of_moment(trapezoid_rule(wide, everywhere), wide, 8.4 * 2)));
constexpr analytic_bounds as_wide{.strip = 10, .value = {1, 0}, .slope = {1, 0}};
static_assert(grants(trapezoid_rule(wide, as_wide).of(nothing).mean,
                     error_of_moment(trapezoid_rule(wide, as_wide), wide, 10)));
// Of 0 nothing is left but what underflows.
constexpr analytic_bounds of_nothing{.strip = 1, .value = {0, 0}, .slope = {0, 0}};
static_assert(same_set(trapezoid_rule(1, of_nothing).of(nothing).mean, {-0x1p-900, 0x1p-900}));

// cos(2πz/h) is 1 at every point, and its mean is e^(−2π²q/h²), which is almost 0, as large an
// error as can be: the bound is reached to some percent. In the strip it is at most cosh(2πs/h).
constexpr analytic_bounds thin{.strip = 0.1, .value = {0, 0}, .slope = {0, 0}};
constexpr double thin_step = grid_of(trapezoid_rule(1, thin)).step;
constexpr interval<double> growing = exp(two_pi * 0.1 / thin_step);
constexpr interval<double> hyperbolic_cosine = (growing + 1 / growing) / 2;
constexpr analytic_bounds of_cosine{
    .strip = 0.1, .value = {hyperbolic_cosine.upper(), 0}, .slope = {0, 0}};
constexpr trapezoid_rule cosine_rule(1, of_cosine);
constexpr interval<double> beyond_the_points =
    constant<interval<double>>(101, 100) * hyperbolic_cosine
    * beyond(reach_of(cosine_rule, 1), reach_of(cosine_rule, 1) + 1 / reach_of(cosine_rule, 1));
static_assert(certainly_in(cosine_rule.of(one).mean.lower() + beyond_the_points, {-0.02, 0}));

// Of rounding twice the 2K + 120 units of 2⁻⁵³ are granted.
constexpr trapezoid_rule of_one(1, {.strip = 0.1, .value = {1, 0}, .slope = {1, 0}});
constexpr double rounding = (4 * of_one.points() + 240) * 0x1p-53;
static_assert(of_one.points() > 400);
static_assert(contains(of_one.of(one).mean, 1));
static_assert(width(of_one.of(one).mean) > 2 * rounding);
static_assert(width(of_one.of(one).mean) < 2.1 * rounding);
static_assert(of_one.of(one).mean.lower() < 1 - rounding);
static_assert(of_one.of(one).mean.upper() > 1 + rounding);
constexpr at_both_signs minus_one(double) { return {{{-1, -1}, {}}, {{-1, -1}, {}}}; }
static_assert(of_one.of(minus_one).mean.lower() < -1 - rounding);
static_assert(of_one.of(minus_one).mean.upper() > -1 + rounding);

// How many points: where the strip is narrow, where all of it is of use, and where it is not.
static_assert(trapezoid_rule(1, of_line).points() == 50);
static_assert(trapezoid_rule(1, everywhere).points() == 12);
static_assert(trapezoid_rule({1, 4}, of_line).points() == 98);
static_assert(trapezoid_rule(4, any).points() == 196);

// Not more than 5000, not of q of 2⁻⁵⁰⁰ or less, nor without bounds.
constexpr bool is_unknown(const trapezoid_rule& rule) {
    return rule.points() == 0 && same_set(rule.of(one).mean, interval<double>::entire())
           && same_set(rule.of(one).square, interval<double>::entire())
           && same_set(rule.of(one).slope_square, interval<double>::entire())
           && same_set(rule.growth_of_square(one), interval<double>::entire());
}
constexpr int points_of_strip(double s, const interval<double>& q = 1) {
    return trapezoid_rule(q, {.strip = s, .value = {1, 0}, .slope = {1, 0}}).points();
}
constexpr double points_of_wide_strip = 48.7015; // 8.5·36/2π, by the strip
static_assert(points_of_strip(points_of_wide_strip / 4999.5) > 4999);
static_assert(points_of_strip(points_of_wide_strip / 5000.5) == 0);
static_assert(points_of_strip(points_of_wide_strip / 4000, wide) == 0);
static_assert(trapezoid_rule(0x1.8p-500, of_line).points() > 0);
static_assert(is_unknown(trapezoid_rule(0x1p-500, of_line)));
static_assert(is_unknown(trapezoid_rule(0, of_line)));
static_assert(is_unknown(trapezoid_rule(interval<double>(-1, 1), of_line)));
static_assert(is_unknown(trapezoid_rule({1, interval<double>::entire().upper()}, of_line)));
static_assert(is_unknown(trapezoid_rule(interval<double>::empty(), of_line)));

} // namespace
// [/trapezoid rule]

TEST_CASE("the trapezoid rule's enclosures hold the moments of lines at many q", "[forecast]") {
    for (double q = 0x1p-6; q < 8; q *= 2) {
        INFO("q = " << q);
        REQUIRE(contains(trapezoid_rule(q, of_line).of(line{2}).square, 4 + q));
        REQUIRE(contains(trapezoid_rule(q, of_line).growth_of_square(line{-2}), 1));
    }
}
