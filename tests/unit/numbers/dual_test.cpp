#include "catch.hpp"
#include "close.hpp"

#include <gradus/core/verdict.hpp>
#include <gradus/numbers/ball.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

#include <limits>
#include <stdexcept>
#include <type_traits>

namespace user {

/// A user's scalar with the simplest of constructors.
struct made_of_an_int {
    int n;
    constexpr made_of_an_int(int n) : n(n) {}
    friend constexpr made_of_an_int operator+(made_of_an_int a, made_of_an_int b) {
        return a.n + b.n;
    }
    friend constexpr made_of_an_int operator-(made_of_an_int a, made_of_an_int b) {
        return a.n - b.n;
    }
    friend constexpr made_of_an_int operator*(made_of_an_int a, made_of_an_int b) {
        return a.n * b.n;
    }
    friend constexpr made_of_an_int operator/(made_of_an_int a, made_of_an_int b) {
        return a.n / b.n;
    }
    friend constexpr made_of_an_int operator-(made_of_an_int a) { return -a.n; }
    friend constexpr bool operator==(made_of_an_int, made_of_an_int) = default;
};

} // namespace user

using namespace gradus;
using user::made_of_an_int;

namespace {

using exact = dual<rational>;

/// f with its derivative at x, and at 3x, where the chain rule puts a factor of 3 before it.
template <class Function>
constexpr bool has_slope(Function f, double x, double value, double slope, double tolerance) {
    const dual<double> plain = f(dual<double>::variable(x));
    const dual<double> inner = f(dual<double>(x, 3.0));
    return close(plain.value, value, tolerance) && close(plain.derivative, slope, tolerance)
           && inner.value == plain.value && close(inner.derivative, 3 * slope, tolerance);
}

constexpr double ulps(int n) { return n * 0x1p-52; }

} // namespace

TEST_CASE("Each arithmetic rule, exactly") {
    constexpr exact x = exact::variable(rational(1, 2));
    STATIC_REQUIRE(proved_equal<x + 3, exact(rational(7, 2), 1)>);
    STATIC_REQUIRE(proved_equal<3 - x, exact(rational(5, 2), -1)>);
    STATIC_REQUIRE(proved_equal<-x, exact(rational(-1, 2), -1)>);
    STATIC_REQUIRE(proved_equal<x * x * x, exact(rational(1, 8), rational(3, 4))>);
    STATIC_REQUIRE(proved_equal<1 / x, exact(2, -4)>);
    STATIC_REQUIRE(proved_equal<(x + 1) / (x - 1), exact(-3, -8)>); // −2/(x − 1)²
    STATIC_REQUIRE(proved_equal<sqr(x), x * x>);
    STATIC_REQUIRE(proved_equal<recip(x), 1 / x>);
    STATIC_REQUIRE(proved_equal<pown(x, 5), x * x * x * x * x>);
    STATIC_REQUIRE(proved_equal<pown(x, -2), 1 / (x * x)>);
    STATIC_REQUIRE(proved_equal<pown(x, 0), exact(1)>);
    STATIC_REQUIRE([] {
        exact y = exact::variable(2);
        y += 1;
        y *= y;
        y -= 4;
        y /= 5;
        return y;
    }() == exact(1, rational(6, 5)));
}

TEST_CASE("A dual number is built from integers, constants and other dual numbers") {
    STATIC_REQUIRE(dual<double>(2) == dual<double>(2.0, 0.0));
    STATIC_REQUIRE(2.0 * dual<dual<double>>(3) == dual<dual<double>>(6.0));
    STATIC_REQUIRE(constant<exact>(1, 3) == exact(rational(1, 3), 0));
    STATIC_REQUIRE(constant<dual<double>>(1, 10).value == 0.1);
    STATIC_REQUIRE(dual<float>(1).derivative == 0.0f);
}

TEST_CASE("A constant that would lose its fraction is none") {
    STATIC_REQUIRE(0.5 * dual<double>(3) == dual<double>(1.5));
    STATIC_REQUIRE(0.5 * dual<float>(3) == dual<float>(1.5f));
    // A double becomes the nearest float, as everywhere in C++.
    STATIC_REQUIRE(dual<float>(0.1).value == 0.1f);
    STATIC_REQUIRE(0.5 * dual<interval<double>>(3) == dual<interval<double>>(1.5));
    STATIC_REQUIRE(std::is_convertible_v<long, exact>);
    STATIC_REQUIRE(exact(1L << 40).value == rational(1L << 40));
    STATIC_REQUIRE(!std::is_constructible_v<exact, double>);
    STATIC_REQUIRE(!std::is_constructible_v<dual<exact>, float>);
    STATIC_REQUIRE(!std::is_constructible_v<dual<ball>, double>);
    STATIC_REQUIRE(!std::is_constructible_v<dual<interval<float>>, double>);
    STATIC_REQUIRE(!std::is_constructible_v<dual<made_of_an_int>, double>);
    STATIC_REQUIRE(dual<made_of_an_int>(-3L).value == -3);
    REQUIRE_THROWS_AS(dual<made_of_an_int>(1L << 32), std::out_of_range);
}

TEST_CASE("The slope of a power is right where the power before it underflows") {
    constexpr auto slope = [](auto x, int n) {
        return pown(dual(x, decltype(x)(1)), n).derivative;
    };
    STATIC_REQUIRE(slope(2.0, -1074) == -1074 * 0x1p-1074 / 2);
    STATIC_REQUIRE(slope(2.0f, -149) == -149 * 0x1p-149f / 2);
    STATIC_REQUIRE(slope(2.0, -1080) == -1080 / 128 * 0x1p-1074);
    STATIC_REQUIRE(slope(2.0, -1020) == -1020 * 0x1p-1021);
    STATIC_REQUIRE(slope(0x1p-600, 2) == 0x1p-599);
    STATIC_REQUIRE(slope(0.0, 1) == 1);
    STATIC_REQUIRE(slope(0.0, 2) == 0);
    STATIC_REQUIRE(slope(-1.0, std::numeric_limits<int>::min()) == 0x1p31);
    constexpr dual<dual<double>> x(dual<double>::variable(2.0), 1.0);
    // −1073·(−1074)·2⁻¹⁰⁷⁵
    STATIC_REQUIRE(pown(x, -1073).derivative.derivative == 1073 * 1074 / 2 * 0x1p-1074);
    STATIC_REQUIRE(pown(x, -1073).value.derivative == pown(x, -1073).derivative.value);
}

TEST_CASE("The least exponent has a slope like any other") {
    using box = interval<double>;
    constexpr int least = std::numeric_limits<int>::min();
    // n·xⁿ⁻¹ is below −10³⁰⁸ at 1/2 and about −2³¹ at 1.
    constexpr auto huge = pown(dual<box>::variable(box(0.5)), least).derivative;
    STATIC_REQUIRE(huge.upper() <= -std::numeric_limits<double>::max());
    constexpr auto at_1 = pown(dual<box>::variable(box(1)), least).derivative;
    STATIC_REQUIRE(at_1 == box(-0x1p31));
    STATIC_REQUIRE(pown(dual<double>::variable(1.0), least).derivative == -0x1p31);
    constexpr dual<dual<box>> x(dual<box>::variable(box(1)), dual<box>(1));
    STATIC_REQUIRE(contains(pown(x, least).derivative.derivative, 0x1p62 + 0x1p31));
    STATIC_REQUIRE(
        pown(dual<dual<exact>>(dual<exact>::variable(0), dual<exact>(1)), 1).derivative.derivative
        == exact(0));
}

TEST_CASE("Equality looks at both parts, order at the value") {
    STATIC_REQUIRE(exact(1, 2) != exact(1, 3));
    STATIC_REQUIRE(exact(1, 2) == exact(1, 2));
    STATIC_REQUIRE(exact(1, 9) < exact(2, 0));
    STATIC_REQUIRE(!(exact(1, 2) < exact(1, 3)));
    STATIC_REQUIRE(exact(1, 2) <= exact(1, 3));
    STATIC_REQUIRE(exact(2, 0) > 1);
    STATIC_REQUIRE(exact(1, 2) >= exact(1, 3));
}

TEST_CASE("Nested dual numbers give second derivatives") {
    using second = dual<exact>;
    constexpr second x(exact::variable(2), 1);
    STATIC_REQUIRE((x * x * x).derivative.derivative == 12);
    STATIC_REQUIRE((1 / x).derivative.derivative == rational(1, 4)); // 2/x³
    STATIC_REQUIRE((x * x).value.derivative == (x * x).derivative.value);
    constexpr dual<dual<double>> y(dual<double>::variable(0.0), 1.0);
    using numbers::sigmoid;
    STATIC_REQUIRE(sigmoid(y).derivative.value == 0.25);
    STATIC_REQUIRE(sigmoid(y).derivative.derivative == 0.0);
}

TEST_CASE("The slopes of piecewise functions") {
    using numbers::positive_part;
    using numbers::step;
    STATIC_REQUIRE(positive_part(exact::variable(2)) == exact(2, 1));
    STATIC_REQUIRE(positive_part(exact::variable(-2)) == exact(0, 0));
    STATIC_REQUIRE(positive_part(exact::variable(0)) == exact(0, 0));
    STATIC_REQUIRE(step(exact::variable(2)) == exact(1, 0));
    STATIC_REQUIRE(abs(exact::variable(-2)) == exact(2, -1));
    STATIC_REQUIRE(abs(exact::variable(2)) == exact(2, 1));
    STATIC_REQUIRE(abs(exact::variable(0)) == exact(0, 0));
}

TEST_CASE("The slopes of the elementary functions at a point, to 17 digits") {
    constexpr double x = 0.75;
    const auto slope = [](auto f, double value, double derivative) {
        return has_slope(f, x, value, derivative, ulps(4));
    };
    REQUIRE(slope([](auto z) { return exp(z); }, 2.1170000166126747, 2.1170000166126747));
    REQUIRE(slope([](auto z) { return expm1(z); }, 1.1170000166126747, 2.1170000166126747));
    REQUIRE(slope([](auto z) { return log(z); }, -0.28768207245178093, 1.3333333333333333));
    REQUIRE(slope([](auto z) { return log1p(z); }, 0.55961578793542269, 0.57142857142857143));
    REQUIRE(slope([](auto z) { return sqrt(z); }, 0.86602540378443865, 0.57735026918962576));
    REQUIRE(
        slope([](auto z) { return numbers::tanh(z); }, 0.63514895238728731, 0.59658580828133143));
    REQUIRE(slope([](auto z) { return numbers::sigmoid(z); }, 0.67917869917539297,
                  0.21789499376181403));
    REQUIRE(slope([](auto z) { return numbers::softplus(z); }, 1.1368710061148999,
                  0.67917869917539297));
    REQUIRE(slope([](auto z) { return erf(z); }, 0.71115563365351513, 0.64293106919520731));
    REQUIRE(slope([](auto z) { return erfc(z); }, 0.28884436634648487, -0.64293106919520731));
    REQUIRE(slope([](auto z) { return sigmoid_derivative(z); }, 0.21789499376181403,
                  -0.078084283078144409));
    REQUIRE(slope([](auto z) { return tanh_derivative(z); }, 0.59658580828133143,
                  -0.75784170227802139));
}

TEST_CASE("Slopes stay right where the naive formula loses every digit") {
    using numbers::sigmoid;
    using numbers::tanh;
    constexpr auto far = dual<double>::variable(40.0);
    // In double arithmetic σ(1 − σ) and 1 − tanh² are 0 here.
    STATIC_REQUIRE(close(sigmoid(far).derivative, 4.2483542552915890e-18, 1e-15));
    STATIC_REQUIRE(close(tanh(far).derivative, 7.2194055513816607e-35, 1e-15));
}

TEST_CASE("Second derivatives keep their digits too") {
    constexpr auto at = [](double x) { return dual<dual<double>>({x, 1}, 1); };
    constexpr auto second = [](const dual<dual<double>>& y) { return y.derivative.derivative; };
    // σ″(x) = −x/8 + …, tanh″(x) = −2x + …
    STATIC_REQUIRE(second(numbers::sigmoid(at(1e-17))) == -1e-17 / 8);
    STATIC_REQUIRE(second(numbers::sigmoid(at(0x1p-38))) == -0x1p-41);
    STATIC_REQUIRE(second(numbers::tanh(at(1e-17))) == -2e-17);
    // Here erf′ is 112 units of the smallest number, and erf″ 6107.
    STATIC_REQUIRE(erf(at(27.2)).derivative.value == 5.5465836613824912e-322);
    STATIC_REQUIRE(second(erf(at(27.2))) == -3.0173415117920751e-320);
}

TEST_CASE("Where a slope overflows or has a pole, the second is infinite and not a NaN") {
    constexpr auto at = [](double x) { return dual<dual<double>>({x, 1}, 1); };
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto second = [](const auto& y) { return y.derivative.derivative; };
    REQUIRE(second(exp(at(709.86))) == infinity);
    REQUIRE(second(expm1(at(709.86))) == infinity);
    REQUIRE(second(recip(at(1e-200))) == infinity);
    REQUIRE(second(recip(at(-1e-310))) == -infinity);
    REQUIRE(second(1 / at(1e-310)) == infinity);
    REQUIRE(second(log(at(1e-310))) == -infinity);
    REQUIRE(second(sqrt(at(0))) == -infinity);
    REQUIRE(second(sqr(at(1e200))) == 2);
}

TEST_CASE("What has no derivative is an error in exact arithmetic") {
    REQUIRE_THROWS_AS(1 / exact::variable(0), std::domain_error);
    REQUIRE_THROWS_AS(recip(exact::variable(0)), std::domain_error);
    REQUIRE_THROWS_AS(pown(exact::variable(0), -1), std::domain_error);
}

TEST_CASE("A slope is defined nowhere where the function is not") {
    using box = interval<double>;
    constexpr auto at = [](double lower, double upper) {
        return dual<box>::variable(box(lower, upper));
    };
    constexpr auto nested = [](double lower, double upper) {
        return dual<dual<box>>(dual<box>::variable(box(lower, upper)), dual<box>(1));
    };
    // 1/x is negative on [−3, −2], but the logarithm has no value there, let alone a slope.
    STATIC_REQUIRE(log(at(-3, -2)).derivative.is_empty());
    STATIC_REQUIRE(log1p(at(-3, -2)).derivative.is_empty());
    STATIC_REQUIRE(!log(at(-1, 2)).derivative.is_defined());
    STATIC_REQUIRE(!log1p(at(-3, 1)).derivative.is_defined());
    STATIC_REQUIRE(!sqrt(at(-1, 2)).derivative.is_defined());
    STATIC_REQUIRE(!recip(at(-1, 2)).derivative.is_defined());
    STATIC_REQUIRE(!pown(at(-1, 2), -2).derivative.is_defined());
    STATIC_REQUIRE(!(1 / at(-1, 2)).derivative.is_defined());
    STATIC_REQUIRE(log(nested(-3, -2)).derivative.derivative.is_empty());
    STATIC_REQUIRE(!log(nested(-1, 2)).derivative.derivative.is_defined());
    STATIC_REQUIRE(same_set(log(at(1, 2)).derivative, box(0.5, 1)));
    STATIC_REQUIRE(log(at(1, 2)).derivative.is_continuous());
    STATIC_REQUIRE(log(nested(1, 2)).derivative.derivative.is_continuous());
}

TEST_CASE("A dual number offers what its scalar offers") {
    STATIC_REQUIRE(AnalyticScalar<dual<double>>);
    STATIC_REQUIRE(AnalyticScalar<dual<dual<double>>>);
    STATIC_REQUIRE(AnalyticScalar<dual<interval<double>>>);
    STATIC_REQUIRE(Scalar<exact>);
    STATIC_REQUIRE(numbers::OrderedScalar<exact>);
    STATIC_REQUIRE(!AnalyticScalar<exact>);
}
