#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/one_fixed_point.hpp>
#include <gradus/theory/proof/prove_range.hpp>

#include <cmath>
#include <limits>

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

// Nielsen's start; the ordered and the chaotic side of tanh.
static_assert(certified<prove_one_fixed_point(gradus::sigmoid, {1, 1})>);
static_assert(certified<prove_one_fixed_point(gradus::tanh, {1, decimal("0.1")})>);
static_assert(certified<prove_one_fixed_point(gradus::tanh, {3, decimal("0.1")})>);
// Of swish, of which no monotonous V(q)/q says so.
static_assert(certified<prove_one_fixed_point(gradus::swish, {decimal("1.5"), decimal("0.1")})>);

// What bounds the a-priori range: swish and gelu below 0.
static_assert(certified<gradus::prove_at_least(gradus::swish, constant<interval<double>>(-28, 100),
                                               {-60, 0})>);
static_assert(certified<gradus::prove_at_least(gradus::gelu, constant<interval<double>>(-17, 100),
                                               {-30, 0})>);

constexpr double infinity = std::numeric_limits<double>::infinity();

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
