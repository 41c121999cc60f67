#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/one_fixed_point.hpp>
#include <gradus/theory/proof/prove_range.hpp>

#include <cmath>
#include <limits>

// [one fixed point]
namespace own {

using gradus::interval;
namespace mean_field = gradus::mean_field;

/// What has E φ² = 4q²/(1 + q²), as far as a proof asks: with biases of a small variance V crosses
/// the diagonal three times, with others once. Of the bounds none is reached.
struct step {
    interval<double> root = 0;
    constexpr interval<double> operator()(const interval<double>&) const { return 0; }
};
constexpr mean_field::moments moments_of(const step&, const interval<double>& q) {
    return {0, 4 - 4 / (1 + sqr(q)), 1};
}
constexpr interval<double> growth_of_square(const step&, const interval<double>& q) {
    return 8 * q / sqr(1 + sqr(q));
}
constexpr mean_field::square_bound bound_of_square(const step& f) {
    return {4, f.root, gradus::constant<interval<double>>(1, 8)};
}

/// E φ² = 1 + √q: with σ_w² = 2 and σ_b² = 1 the fixed point is the u at which the bound is 0.
struct root {
    constexpr interval<double> operator()(const interval<double>&) const { return 1; }
};
constexpr mean_field::moments moments_of(const root&, const interval<double>& q) {
    return {0, 1 + sqrt(q), 1};
}
constexpr interval<double> growth_of_square(const root&, const interval<double>& q) {
    return 1 / (2 * sqrt(q));
}
constexpr mean_field::square_bound bound_of_square(const root&) { return {1, 1, 0}; }

/// relu, of whose slope less is known over a box that is wider, by its middle, than that.
struct line : gradus::relu_activation {
    double wide = 0;
    constexpr explicit line(double w) : wide(w) {}
};
constexpr mean_field::moments moments_of(const line&, const interval<double>& q) {
    return moments_of(gradus::relu, q);
}
constexpr interval<double> growth_of_square(const line& f, const interval<double>& q) {
    return {0.25, width(q) < f.wide * midpoint(q) ? 0.75 : 1.25};
}
constexpr mean_field::square_bound bound_of_square(const line&) {
    return bound_of_square(gradus::relu);
}

/// What jumps, as steeply as nothing tells apart from it, from one E φ² to another.
struct jump {
    interval<double> below, above;
    double place;
    interval<double> at_0 = 0;
    constexpr interval<double> operator()(const interval<double>&) const { return at_0; }
};
constexpr mean_field::moments moments_of(const jump& f, const interval<double>& q) {
    return {0,
            q.upper() < f.place   ? f.below
            : q.lower() > f.place ? f.above
                                  : hull(f.below, f.above),
            1};
}
constexpr interval<double> growth_of_square(const jump& f, const interval<double>& q) {
    return contains(q, f.place) ? interval<double>(0, 1000) : interval<double>(0);
}
constexpr mean_field::square_bound bound_of_square(const jump& f) { return {f.above, 0, 0}; }

/// E φ² is 1 below 1.61 and 1 + √q above.
struct cliff : root {};
constexpr mean_field::moments moments_of(const cliff&, const interval<double>& q) {
    return {0, q.upper() < 1.61 ? interval<double>(1) : 1 + sqrt(q), 1};
}
constexpr interval<double> growth_of_square(const cliff&, const interval<double>& q) {
    return q.upper() < 1.61 ? interval<double>(0) : interval<double>(0, 1000);
}

/// E φ² = q, with a bound that is too large by so much.
struct drift {
    interval<double> too_much;
    constexpr interval<double> operator()(const interval<double>&) const { return 0; }
};
constexpr mean_field::moments moments_of(const drift&, const interval<double>& q) {
    return {0, q, 1};
}
constexpr interval<double> growth_of_square(const drift&, const interval<double>&) { return 1; }
constexpr mean_field::square_bound bound_of_square(const drift& f) { return {f.too_much, 0, 1}; }

struct without_growth : step {};
void growth_of_square(const without_growth&, const interval<double>&) = delete;

} // namespace own

namespace {

using gradus::certificate;
using gradus::certified;
using gradus::constant;
using gradus::interval;
using gradus::outcome;
using gradus::prove_one_fixed_point;
using gradus::mean_field::find_fixed_point;
using gradus::mean_field::variance_map;
using gradus::mean_field::variances;

constexpr interval<double> decimal(const char* text) {
    return gradus::parse_interval<double>(text);
}

// d/dq E φ² at q = ¾, to 22 digits of mpmath.
constexpr bool is_near(const interval<double>& x, const char* digits) {
    return !disjoint(x, decimal(digits)) && width(x) < 1e-10;
}
constexpr interval<double> three_quarters = constant<interval<double>>(3, 4);
static_assert(same_set(growth_of_square(gradus::identity, three_quarters), 1));
static_assert(same_set(growth_of_square(gradus::relu, three_quarters), 0.5));
static_assert(same_set(growth_of_square(gradus::leaky_relu_activation({1, 2}), three_quarters),
                       0.625));
static_assert(is_near(growth_of_square(gradus::hard_tanh, three_quarters),
                      "0.2787666253722396446603"));
static_assert(is_near(growth_of_square(gradus::hard_sigmoid, three_quarters),
                      "0.02757268998596222861825"));
static_assert(is_near(growth_of_square(gradus::elu_activation({3, 2}), three_quarters),
                      "0.7070132196836203628665"));
static_assert(is_near(growth_of_square(gradus::selu, three_quarters), "0.836368465703528162162"));
static_assert(is_near(growth_of_square(gradus::tanh, three_quarters), "0.2354594105078282304583"));
static_assert(is_near(growth_of_square(gradus::sigmoid, three_quarters),
                      "0.03576663248656443975779"));
static_assert(is_near(growth_of_square(gradus::softplus, three_quarters),
                      "0.4482402005652777179624"));
static_assert(is_near(growth_of_square(gradus::swish, three_quarters), "0.3958104165884299672603"));
static_assert(is_near(growth_of_square(gradus::gelu, three_quarters), "0.4733279465275297231312"));

// E φ² ≤ constant + root·√q + linear·q
template <class Activation>
constexpr bool is_bounded_by(const Activation& f, const char* constant, const char* root,
                             const char* linear) {
    const auto bound = bound_of_square(f);
    return is_near(bound.constant, constant) && is_near(bound.root, root)
           && is_near(bound.linear, linear);
}
static_assert(is_bounded_by(gradus::tanh, "1", "0", "0"));
static_assert(is_bounded_by(gradus::sigmoid, "1", "0", "0"));
static_assert(is_bounded_by(gradus::hard_tanh, "1", "0", "0"));
static_assert(is_bounded_by(gradus::hard_sigmoid, "1", "0", "0"));
static_assert(is_bounded_by(gradus::identity, "0", "0", "1"));
static_assert(is_bounded_by(gradus::relu, "0", "0", "0.5"));
static_assert(is_bounded_by(gradus::leaky_relu_activation({1, 2}), "0", "0", "0.625"));
static_assert(is_bounded_by(gradus::softplus, "0.4804530139182014246671",
                            "0.5530514337328163746258", "0.5"));
static_assert(is_bounded_by(gradus::swish, "0.0392", "0", "0.5"));
static_assert(is_bounded_by(gradus::gelu, "0.01445", "0", "0.5"));
static_assert(is_bounded_by(gradus::elu_activation({3, 2}), "1.125", "0", "0.5"));
static_assert(is_bounded_by(gradus::selu, "1.545456646143990498551", "0",
                            "0.5519862824148907898581"));

// What bounds the a-priori range: swish and gelu below 0.
static_assert(certified<gradus::prove_at_least(gradus::swish, constant<interval<double>>(-28, 100),
                                               {-60, 0})>);
static_assert(certified<gradus::prove_at_least(gradus::gelu, constant<interval<double>>(-17, 100),
                                               {-30, 0})>);

// Of a line and of a root that is known: q = q/2 + 3, and q = 2(1 + √q) + 1, that is √q = 3.
constexpr certificate of_line = prove_one_fixed_point(gradus::relu, {1, 3});
static_assert(certified<of_line>);
static_assert(contains(of_line.range, 6) && same_set(of_line.values, 0.5));
static_assert(certainly_in(of_line.range, {2.99, 9.01}) && width(of_line.range) > 5.99);
static_assert(same_set(of_line.bound, 1) && of_line.about == gradus::subject::fixed_point);
constexpr certificate of_root = prove_one_fixed_point(own::root{}, {2, 1});
static_assert(certified<of_root>);
static_assert(contains(of_root.range, 9) && certainly_less(of_root.values, 1));
static_assert(contains(of_root.values, decimal("0.3333333333333333333333").upper()));

// With one crossing and with three, from the first box on or from a later one.
constexpr certificate how_one(const interval<double>& biases, const interval<double>& root = 0) {
    return prove_one_fixed_point(own::step{root}, {1, biases});
}
static_assert(how_one(1).how == outcome::proved);
static_assert(how_one(0.5).how == outcome::proved);
static_assert(how_one({0.5, 0.625}).how == outcome::proved);
static_assert(how_one(0.125).how == outcome::proved);
static_assert(how_one(0x1p-5).how == outcome::out_of_budget);

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr outcome how(const variances& given) {
    return prove_one_fixed_point(own::step{}, given).how;
}
static_assert(how({0, 1}) == outcome::proved && how({1, 0}) == outcome::too_close);
static_assert(how({8, 1}) == outcome::unbounded_range);
static_assert(how({1, {0, 1}}) == outcome::too_close);
static_assert(how({-1, 1}) == outcome::empty_range && how({1, -1}) == outcome::empty_range);
static_assert(how({{-1, 1}, 1}) == outcome::empty_range);
static_assert(how({interval<double>::empty(), 1}) == outcome::empty_range);
static_assert(how({1, interval<double>::empty()}) == outcome::empty_range);
static_assert(how({{0, infinity}, 1}) == outcome::empty_range);
static_assert(how({1, {0, infinity}}) == outcome::empty_range);
static_assert(how({1, intersection(interval<double>(0, 1), interval<double>(0.5, 2))})
              == outcome::empty_range);
static_assert(prove_one_fixed_point(gradus::relu, {2, 1}).how == outcome::unbounded_range);
static_assert(prove_one_fixed_point(gradus::relu, {{1, 3}, 1}).how == outcome::unbounded_range);
// A slope that may be 1 all over the box.
static_assert(prove_one_fixed_point(own::line{0}, {1, 3}).how == outcome::slope_of_no_sign);
// The ninth and last box is a 256th as wide as its middle.
static_assert(prove_one_fixed_point(own::line{1.1 / 256}, {1, 3}).how == outcome::proved);
static_assert(prove_one_fixed_point(own::line{0.9 / 256}, {1, 3}).how == outcome::slope_of_no_sign);
// Of all biases that are given, those for which there is another fixed point count: 2½ beside 4.6
// for biases of ½, 5.6 beside 3½ for biases of 1½.
constexpr outcome of_jump(const own::jump& f, const interval<double>& biases) {
    return prove_one_fixed_point(f, {0.5, biases}).how;
}
constexpr own::jump early{4, 8.2, 3, 2};
constexpr own::jump late{4, 8.2, 5, 2};
static_assert(of_jump(early, 0.5) == outcome::out_of_budget);
static_assert(of_jump(early, {0.5, 1.5}) == outcome::out_of_budget);
static_assert(of_jump(early, 1.5) == outcome::proved);
static_assert(of_jump(late, {0.5, 1.5}) == outcome::out_of_budget);
static_assert(of_jump(late, 0.5) == outcome::proved);
// 1 and 1.64, where the bound is reached.
static_assert(prove_one_fixed_point(own::cliff{}, {0.5, 0.5}).how == outcome::out_of_budget);

// From below to half of the fixed point n by q = (1 − 1/n)q + 1 in 200 steps, and from 2n to 1½n.
constexpr outcome in_steps(const interval<double>& n, const interval<double>& too_much) {
    return prove_one_fixed_point(own::drift{too_much}, {1 - 1 / n, 1}).how;
}
static_assert(in_steps(289.75, 0) == outcome::proved);
static_assert(in_steps(291.25, 0) == outcome::out_of_budget);
static_assert(in_steps(290, 1) == outcome::proved);
static_assert(in_steps(1000, 0) == outcome::out_of_budget);

static_assert(gradus::mean_field::HasMoments<own::without_growth>);
static_assert(!gradus::HasGrowth<own::without_growth>);

// How many steps it takes.
static_assert(of_line.boxes == 5);
static_assert(of_root.boxes == 10);
static_assert(how_one(0.5).boxes == 12);
static_assert(how_one(0.5, 1).boxes == 13);

} // namespace
// [/one fixed point]

namespace {

// Nielsen's start; the ordered and the chaotic side of tanh.
static_assert(certified<prove_one_fixed_point(gradus::sigmoid, {1, 1})>);
static_assert(certified<prove_one_fixed_point(gradus::tanh, {1, decimal("0.1")})>);
static_assert(certified<prove_one_fixed_point(gradus::tanh, {3, decimal("0.1")})>);
// Of swish, of which no monotonous V(q)/q says so.
static_assert(certified<prove_one_fixed_point(gradus::swish, {decimal("1.5"), decimal("0.1")})>);

} // namespace

TEST_CASE("the slope of E φ² is that of its values", "[forecast]") {
    const auto check = [](const auto& f) {
        for (const double q : {0.01, 0.3, 1.0, 4.0, 50.0}) {
            INFO(f.name << " at " << q);
            const double h = q * 1e-4;
            const auto square = [&](double at) {
                return midpoint(moments_of(f, interval<double>(at)).square);
            };
            const interval<double> slope = growth_of_square(f, interval<double>(q));
            const double quotient = (square(q + h) - square(q - h)) / (2 * h);
            REQUIRE(width(slope) < 1e-9);
            REQUIRE(std::abs(midpoint(slope) - quotient) < 1e-6);
            // Over a box it holds the slopes of its points.
            const interval<double> over_box =
                growth_of_square(f, interval<double>(q * 0.9, q * 1.1));
            for (const double part : {0.9, 0.95, 1.0, 1.07, 1.1})
                REQUIRE(subset(
                    interval<double>(midpoint(growth_of_square(f, interval<double>(q * part)))),
                    over_box));
            // And the values stay below what is said of large q.
            const auto [c, e, d] = bound_of_square(f);
            const interval<double> at(q);
            REQUIRE(certainly_less_equal(moments_of(f, at).square - 1e-12 * at,
                                         c + e * sqrt(at) + d * at));
        }
    };
    gradus::every_activation([&](const auto&... f) { (check(f), ...); });
}

TEST_CASE("where there is one fixed point and no other, that is proved", "[forecast]") {
    const auto check = [](const auto& f, const variances& given) {
        INFO(f.name);
        const certificate proof = prove_one_fixed_point(f, given);
        CHECK(proof.how == outcome::proved);
        CHECK(certainly_less(proof.values, 1));
        if (given.weights.is_point())
            CHECK(subset(find_fixed_point(f, given, midpoint(proof.range)).q, proof.range));
    };
    gradus::every_activation(
        [&](const auto&... f) { (check(f, {decimal("0.4"), decimal("0.3")}), ...); });
    for (const double weights : {0.5, 1.0, 1.76, 10.0, 103.0})
        check(gradus::tanh, {weights, decimal("0.05")});
    check(gradus::sigmoid, {1, 0}); // as σ(0) is not 0
    check(gradus::softplus, {decimal("0.9"), 0});
    check(gradus::gelu, {decimal("1.8"), decimal("0.1")});
    check(gradus::elu, {decimal("1.2"), decimal("0.2")});
    check(gradus::tanh, {{1.5, 1.6}, {0.05, 0.06}}); // all of these
}

TEST_CASE("three fixed points are not taken for one", "[forecast]") {
    // Of swish V′/σ_w² rises above ½ before it falls to it: by biases of the right variance V
    // crosses the diagonal three times.
    const interval<double> weights = decimal("1.99");
    const auto gap = [&](double q) { // what biases lack to make q a fixed point
        return q - midpoint(variance_map(gradus::swish, {weights, 0}, interval<double>(q)));
    };
    double most = 0;
    double at_most = 0;
    for (double q = 2; q < 20; q += 0.5)
        if (gap(q) > most) most = gap(at_most = q);
    double least = most;
    double at_least = at_most;
    for (double q = at_most; q < 80; q += 0.5)
        if (gap(q) < least) least = gap(at_least = q);
    REQUIRE(least < most);
    const variances given{weights, (least + most) / 2};
    const auto V = [&](double q) {
        return variance_map(gradus::swish, given, interval<double>(q));
    };
    REQUIRE(certainly_greater(V(0.5), 0.5));
    REQUIRE(certainly_less(V(at_most), at_most));
    REQUIRE(certainly_greater(V(at_least), at_least));
    REQUIRE(certainly_less(V(1000), 1000));
    CHECK(prove_one_fixed_point(gradus::swish, given).how != outcome::proved);
    // With weights of a smaller variance there is one.
    CHECK(prove_one_fixed_point(gradus::swish, {decimal("1.9"), given.biases}).how
          == outcome::proved);
}

TEST_CASE("where another fixed point is not excluded the proof is refused", "[forecast]") {
    const auto how = [](const auto& f, const variances& given) {
        return prove_one_fixed_point(f, given).how;
    };
    // 0 is one, and tanh has another, which biases of almost nothing do not change.
    CHECK(how(gradus::tanh, {2, 0}) == outcome::too_close);
    CHECK(how(gradus::swish, {1, 0}) == outcome::too_close);
    CHECK(how(gradus::tanh, {2, {0, 0.1}}) == outcome::too_close);
    // A line along the diagonal, and above it.
    CHECK(how(gradus::relu, {2, 1}) == outcome::unbounded_range);
    CHECK(how(gradus::relu, {3, 1}) == outcome::unbounded_range);
    CHECK(how(gradus::identity, {1, 1}) == outcome::unbounded_range);
    CHECK(how(gradus::swish, {2, 1}) == outcome::unbounded_range);
    CHECK(how(gradus::selu, {2, 1}) == outcome::unbounded_range);
    // No variances.
    for (const interval<double>& wrong :
         {interval<double>(-1), interval<double>(-1, 1), interval<double>::empty(),
          interval<double>::entire(), interval<double>(0, infinity)}) {
        CHECK(how(gradus::tanh, {wrong, 1}) == outcome::empty_range);
        CHECK(how(gradus::tanh, {1, wrong}) == outcome::empty_range);
    }
    // So near to a slope of 1, or so far out, that it is undecided, or nothing is known.
    CHECK(how(gradus::swish, {decimal("1.99"), 1e5}) == outcome::slope_of_no_sign);
    CHECK(how(gradus::swish, {decimal("1.99999999"), 1e300}) != outcome::proved);
    CHECK(how(gradus::tanh, {1e300, 1e300}) != outcome::proved);
    CHECK(how(gradus::tanh, {1, 1e-300}) != outcome::proved);
    // Weights of variance 0: V is constant.
    CHECK(how(gradus::tanh, {0, 1}) == outcome::proved);
    // A wide box of variances in which the slope may be 1.
    CHECK(how(gradus::tanh, {{0.1, 50}, {0.01, 2}}) != outcome::proved);
}
