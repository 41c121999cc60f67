#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

#include <limits>

using gradus::decoration;
using gradus::interval;
using box = interval<double>;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Each function of the list, with the bounds that a growing function has on the whole line.
template <class Check>
void for_each_growing(Check check) {
    check([](auto x) { return exp(x); }, 0, infinity);
    check([](auto x) { return expm1(x); }, -1, infinity);
    check([](auto x) { return tanh(x); }, -1, 1);
    check([](auto x) { return erf(x); }, -1, 1);
    check([](auto x) { return sigmoid(x); }, 0, 1);
    check([](auto x) { return softplus(x); }, 0, infinity);
}

} // namespace

TEST_CASE("functions that grow everywhere reach their limits on the whole line, and are defined") {
    for_each_growing([](auto f, double least, double greatest) {
        REQUIRE(same_set(f(box::entire()), box(least, greatest)));
        REQUIRE(f(box::entire()).decoration() == decoration::continuous);
        REQUIRE(f(box(-1, 2)).decoration() == decoration::common);
        REQUIRE(f(box(-1, 2)).lower() == f(box(-1)).lower());
        REQUIRE(f(box(-1, 2)).upper() == f(box(2)).upper());
        REQUIRE(f(box(0.1)).lower() < f(box(0.1)).upper());
        REQUIRE(f(interval<float>(0.1f)).lower() < f(interval<float>(0.1f)).upper());
        REQUIRE(f(box::empty()).is_empty());
        REQUIRE(f(box(1) / box(0, 1)).decoration() == decoration::trivial);
    });
}

TEST_CASE("exact values are points") {
    STATIC_REQUIRE(same_set(exp(box(0)), box(1)));
    STATIC_REQUIRE(same_set(expm1(box(0)), box(0)));
    STATIC_REQUIRE(same_set(log(box(1)), box(0)));
    STATIC_REQUIRE(same_set(log1p(box(0)), box(0)));
    STATIC_REQUIRE(same_set(sqrt(box(4, 9)), box(2, 3)));
    STATIC_REQUIRE(same_set(tanh(box(0)), box(0)));
    STATIC_REQUIRE(same_set(erf(box(0)), box(0)));
    STATIC_REQUIRE(same_set(sigmoid(box(0)), box(0.5)));
    STATIC_REQUIRE(same_set(sigmoid_derivative(box(0)), box(0.25)));
    STATIC_REQUIRE(same_set(tanh_derivative(box(0)), box(1)));
}

TEST_CASE("what overflows keeps its finite lower bound") {
    STATIC_REQUIRE(same_set(exp(box(1000)), box(std::numeric_limits<double>::max(), infinity)));
    STATIC_REQUIRE(exp(box(1000)).decoration() == decoration::continuous);
    STATIC_REQUIRE(same_set(exp(box(-1000)), box(0, std::numeric_limits<double>::denorm_min())));
    STATIC_REQUIRE(same_set(tanh(box(1000)), box(1 - 0x1p-53, 1)));
    STATIC_REQUIRE(same_set(sigmoid(box(1000)), box(1 - 0x1p-53, 1)));
}

TEST_CASE("outside their domain functions have no values, and say so") {
    STATIC_REQUIRE(same_set(sqrt(box(-1, 4)), box(0, 2)));
    STATIC_REQUIRE(sqrt(box(-1, 4)).decoration() == decoration::trivial);
    STATIC_REQUIRE(sqrt(box(0, 4)).decoration() == decoration::common);
    STATIC_REQUIRE(sqrt(box(-4, -1)).is_empty());
    STATIC_REQUIRE(same_set(sqrt(box(-4, 0)), box(0)));

    STATIC_REQUIRE(same_set(log(box(-1, 1)), box(-infinity, 0)));
    STATIC_REQUIRE(log(box(-1, 1)).decoration() == decoration::trivial);
    STATIC_REQUIRE(same_set(log(box(0, 1)), box(-infinity, 0)));
    STATIC_REQUIRE(log(box(0, 1)).decoration() == decoration::trivial);
    STATIC_REQUIRE(log(box(1, 2)).decoration() == decoration::common);
    STATIC_REQUIRE(log(box(-1, 0)).is_empty());
    STATIC_REQUIRE(same_set(log(box(1, infinity)), box(0, infinity)));

    STATIC_REQUIRE(same_set(log1p(box(-2, 0)), box(-infinity, 0)));
    STATIC_REQUIRE(log1p(box(-1, 0)).decoration() == decoration::trivial);
    STATIC_REQUIRE(log1p(box(-3, -1)).is_empty());
    STATIC_REQUIRE(log1p(box(-0.5, 0)).decoration() == decoration::common);

    STATIC_REQUIRE(log(box::empty()).is_empty());
    STATIC_REQUIRE(sqrt(box::empty()).is_empty());
    STATIC_REQUIRE(log1p(box::empty()).is_empty());
}

TEST_CASE("the slopes of sigmoid, tanh and erf are greatest at 0") {
    STATIC_REQUIRE(sigmoid_derivative(box(-1, 2)).upper() == 0.25);
    STATIC_REQUIRE(sigmoid_derivative(box(-1, 2)).lower() == sigmoid_derivative(box(2)).lower());
    STATIC_REQUIRE(same_set(sigmoid_derivative(box(-3, -1)), sigmoid_derivative(box(1, 3))));
    STATIC_REQUIRE(sigmoid_derivative(box(1, 3)).upper() == sigmoid_derivative(box(1)).upper());
    STATIC_REQUIRE(same_set(sigmoid_derivative(box::entire()), box(0, 0.25)));
    STATIC_REQUIRE(same_set(tanh_derivative(box::entire()), box(0, 1)));
    STATIC_REQUIRE(tanh_derivative(box(-1, 0)).upper() == 1);
    STATIC_REQUIRE(tanh_derivative(box(-1, 0)).lower() == tanh_derivative(box(1)).lower());
    STATIC_REQUIRE(tanh_derivative(box::empty()).is_empty());
    STATIC_REQUIRE(sigmoid_derivative(box::entire()).decoration() == decoration::continuous);
    STATIC_REQUIRE(
        same_set(erf_derivative(box(0)), box(0x1.20dd750429b6dp+0, 0x1.20dd750429b6ep+0)));
    STATIC_REQUIRE(same_set(erf_derivative(box::entire()), box(0, 0x1.20dd750429b6ep+0)));
    STATIC_REQUIRE(erf_derivative(box(-1, 0)).lower() == erf_derivative(box(1)).lower());
}

TEST_CASE("erfc falls from 2 to 0") {
    STATIC_REQUIRE(same_set(erfc(box::entire()), box(0, 2)));
    STATIC_REQUIRE(same_set(erfc(box(0)), box(1)));
    STATIC_REQUIRE(erfc(box(1, 2)).lower() == erfc(box(2)).lower());
    STATIC_REQUIRE(erfc(box(1, 2)).upper() == erfc(box(1)).upper());
    STATIC_REQUIRE(erfc(box(1, 2)).decoration() == decoration::common);
    STATIC_REQUIRE(erfc(box::empty()).is_empty());
}

TEST_CASE("an interval is an analytic scalar") { STATIC_REQUIRE(gradus::AnalyticScalar<box>); }
