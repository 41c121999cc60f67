#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/slope_bound.hpp>

#include <optional>
#include <set>
#include <string>
#include <tuple>

using namespace gradus;

namespace {

using box = interval<double>;

/// With some whose parameters are others.
constexpr auto all = std::tuple_cat(
    every_activation([](const auto&... f) { return std::tuple{f...}; }),
    std::tuple(leaky_relu_activation(0), leaky_relu_activation({1, 4}), leaky_relu_activation(1),
               elu_activation(0), elu_activation({1, 4}), elu_activation(2)));

template <class Holds>
constexpr bool for_all(const Holds& holds) {
    return std::apply([&](const auto&... f) { return (holds(f) && ...); }, all);
}

constexpr double to_double(const rational& x) {
    return constant<double>(x.numerator, x.denominator);
}

/// Are these all values or slopes, and do they come within 2⁻⁴⁸ of both ends?
constexpr bool is_range_of(const bounds& known, const box& all_of_them) {
    constexpr double trifle = 0x1p-48;
    constexpr double infinity = box::entire().upper();
    const auto agree = [](double end, const std::optional<rational>& bound, double unbounded) {
        if (!bound) return end == unbounded;
        return box(end - trifle, end + trifle).lower() <= to_double(*bound)
               && to_double(*bound) <= end + trifle;
    };
    return certifies(all_of_them) && agree(all_of_them.lower(), known.lower, -infinity)
           && agree(all_of_them.upper(), known.upper, infinity);
}

} // namespace

TEST_CASE("Every activation says all that is known of it") {
    STATIC_REQUIRE(for_all([]<class F>(const F&) { return ListedActivation<F>; }));
    std::set<std::string> names;
    every_activation([&](const auto&... f) { (names.insert(f.name), ...); });
    REQUIRE(names.size() == every_activation([](const auto&... f) { return sizeof...(f); }));
}

TEST_CASE("Every activation's values and slopes, for all z, are in the ranges that it says") {
    STATIC_REQUIRE(
        for_all([](const auto& f) { return is_range_of(f.values(), f(box::entire())); }));
    STATIC_REQUIRE(for_all(
        [](const auto& f) { return is_range_of(f.slopes(), f.derivative(box::entire())); }));
    // A range that is too small is not: the test can fail.
    STATIC_REQUIRE(!is_range_of({rational(0), rational(1, 5)}, sigmoid.derivative(box::entire())));
    STATIC_REQUIRE(!is_range_of({rational(0), {}}, swish(box::entire())));
}

TEST_CASE("The slope of a convex activation never falls, and that of any other does somewhere") {
    const auto falls = [](const auto& f) {
        for (int i = -160; i < 160; ++i)
            if (f.derivative((i + 1) / 16.0) < f.derivative(i / 16.0)) return true;
        return false;
    };
    REQUIRE(for_all([&](const auto& f) { return falls(f) != f.is_convex(); }));
}

TEST_CASE("A side on which an activation tends to a constant has at most the slope that it says") {
    // Far out the slope is less than a thousandth of it; without such a side there is none.
    REQUIRE(for_all([](const auto& f) {
        const double least = to_double(f.saturating_slope()) / 1000;
        const double left = f.derivative(-50.0), right = f.derivative(50.0);
        const auto is_small = [&](double slope) { return -least < slope && slope < least; };
        return least == 0 || is_small(left) || is_small(right);
    }));
    // The first two are 0 for z < 0, or for all: dead, not saturated.
    REQUIRE(relu.saturating_slope() == rational(0));
    REQUIRE(leaky_relu_activation(0).saturating_slope() == rational(0));
}

TEST_CASE("The larger of an activation's slopes is its bound, whatever the sign") {
    STATIC_REQUIRE(for_all([](const auto& f) {
        const double bound = to_double(slope_bound(f));
        return subset(f.derivative(box::entire()), box(-bound - 0x1p-48, bound + 0x1p-48));
    }));
}
