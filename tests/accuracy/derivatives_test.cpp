#include "arguments.hpp"
#include "catch.hpp"
#include "reference.hpp"

#include <gradus/activations/gelu.hpp>
#include <gradus/activations/swish.hpp>
#include <gradus/numbers/dual.hpp>

#include <algorithm>
#include <limits>

// How far off the first and second derivatives of double and float are, in units in the last place,
// over the whole range: the bounds are those of docs/elementary-functions.md.
namespace {

using namespace gradus::numbers;
using reference::real;

constexpr mpfr_prec_t precision = 300;

/// y ← f′(x) or f″(x)
using exact_slope = void (*)(mpfr_ptr y, mpfr_ptr x);

void exponential(mpfr_ptr y, mpfr_ptr x) { mpfr_exp(y, x, MPFR_RNDN); }
void power(mpfr_ptr y, mpfr_ptr x, long n, long factor) {
    mpfr_pow_si(y, x, n, MPFR_RNDN);
    mpfr_mul_si(y, y, factor, MPFR_RNDN);
}
void slope_of_tanh(mpfr_ptr y, mpfr_ptr x) { reference::inverse_square_of_cosh(y, x); }
void second_slope_of_tanh(mpfr_ptr y, mpfr_ptr x) {
    real tangent(precision);
    mpfr_tanh(tangent, x, MPFR_RNDN);
    slope_of_tanh(y, x);
    mpfr_mul(y, y, tangent, MPFR_RNDN);
    mpfr_mul_si(y, y, -2, MPFR_RNDN);
}
void slope_of_sigmoid(mpfr_ptr y, mpfr_ptr x) { reference::sigmoid_derivative.evaluate(y, x); }
void second_slope_of_sigmoid(mpfr_ptr y, mpfr_ptr x) { // σ(x) = (1 + tanh(x/2))/2
    real half(precision);
    mpfr_div_2ui(half, x, 1, MPFR_RNDN);
    second_slope_of_tanh(y, half);
    mpfr_div_2ui(y, y, 3, MPFR_RNDN);
}
void slope_of_erf(mpfr_ptr y, mpfr_ptr x) { reference::slope_of_erf(y, x); }
void second_slope_of_erf(mpfr_ptr y, mpfr_ptr x) {
    reference::erf_second_derivative.evaluate(y, x);
}

/// |computed − exact| in units in the last place of the exact number, or of the smallest number; an
/// overflow is off by nothing if the exact number lies above the largest, or within `bound` of it.
template <class Real>
double units_off(Real computed, mpfr_ptr exact, double bound) {
    using limits = std::numeric_limits<Real>;
    if (computed != computed) return HUGE_VAL;
    const long least = limits::min_exponent;
    const long exponent = mpfr_zero_p(exact) != 0
                              ? least
                              : std::clamp<long>(mpfr_get_exp(exact), least, limits::max_exponent);
    real difference(precision);
    if (std::isinf(computed)) {
        if ((computed < 0) != (mpfr_sgn(exact) < 0)) return HUGE_VAL;
        mpfr_set_d(difference, static_cast<double>(limits::max()), MPFR_RNDN);
        mpfr_abs(exact, exact, MPFR_RNDN);
        mpfr_sub(difference, difference, exact, MPFR_RNDN);
        if (mpfr_sgn(static_cast<mpfr_ptr>(difference)) < 0) return 0;
    } else {
        mpfr_sub_d(difference, exact, static_cast<double>(computed), MPFR_RNDN);
        mpfr_abs(difference, difference, MPFR_RNDN);
    }
    mpfr_mul_2si(difference, difference, limits::digits - exponent, MPFR_RNDN);
    const double off = mpfr_get_d(difference, MPFR_RNDU);
    return std::isinf(computed) && off <= bound ? 0 : off;
}

/// The largest error of one derivative, and where.
struct worst {
    double off = 0;
    double at = 0;

    template <class Real>
    void add(Real x, Real computed, exact_slope exact, double bound) {
        real argument(64), value(precision);
        mpfr_set_d(argument, static_cast<double>(x), MPFR_RNDN);
        exact(value, argument);
        const double now = units_off(computed, value, bound);
        if (now > off) *this = {now, static_cast<double>(x)};
    }
};

template <class Real, class Function>
void check_one(Function f, exact_slope first, exact_slope second, double first_bound,
               double second_bound, Real x, worst& slope, worst& second_slope) {
    const auto at = f(dual<dual<Real>>(dual<Real>::variable(x), dual<Real>(1)));
    slope.add(x, at.derivative.value, first, first_bound);
    slope.add(x, at.value.derivative, first, first_bound);
    second_slope.add(x, at.derivative.derivative, second, second_bound);
}

/// f at random arguments inside its domain and ±limit, most of them from lower to upper, and at the
/// ends of the formats.
template <class Function>
void check(Function f, exact_slope first, exact_slope second, double first_bound,
           double second_bound, double lower, double upper, double least, double limit = HUGE_VAL) {
    std::mt19937_64 random(arguments::seed());
    worst slope, float_slope, second_slope, second_float_slope;
    const auto try_at = [&](double x) {
        const auto usable = [&](auto z) {
            return z > least && z != 0 && std::fabs(z) <= limit && !std::isinf(z);
        };
        if (usable(x))
            check_one<double>(f, first, second, first_bound, second_bound, x, slope, second_slope);
        if (const float z = static_cast<float>(x); usable(z))
            check_one<float>(f, first, second, first_bound, second_bound, z, float_slope,
                             second_float_slope);
    };
    for (long i = 0; i < arguments::count(); ++i) try_at(arguments::draw(random, i, lower, upper));
    for (const double sign : {-1.0, 1.0})
        for (int i = 0; i < 64; ++i) {
            try_at(sign * std::ldexp(static_cast<double>(random() >> 32), -1074 - i)); // subnormal
            try_at(sign * std::ldexp(static_cast<double>(random() >> 44), -149 - i / 4));
            try_at(sign * std::ldexp(static_cast<double>(random() | 1), 960 - i / 16)); // huge
            try_at(sign * std::ldexp(static_cast<double>(random() | 1), 64 - i / 16));
        }
    CAPTURE(slope.off, slope.at, float_slope.off, float_slope.at);
    CHECK(slope.off <= first_bound);
    CHECK(float_slope.off <= first_bound);
    CAPTURE(second_slope.off, second_slope.at, second_float_slope.off, second_float_slope.at);
    CHECK(second_slope.off <= second_bound);
    CHECK(second_float_slope.off <= second_bound);
    if (std::getenv("GRADUS_ACCURACY_SHOW") != nullptr)
        WARN(slope.off << ' ' << float_slope.off << ", " << second_slope.off << ' '
                       << second_float_slope.off);
}

} // namespace

TEST_CASE("derivatives of exp and expm1") {
    check([](const auto& x) { return exp(x); }, exponential, exponential, 0.5, 0.5, -750, 715,
          -HUGE_VAL);
    check([](const auto& x) { return expm1(x); }, exponential, exponential, 0.5, 0.5, -750, 715,
          -HUGE_VAL);
}

TEST_CASE("derivatives of log and log1p") {
    check([](const auto& x) { return log(x); }, [](mpfr_ptr y, mpfr_ptr x) { power(y, x, -1, 1); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, -2, -1); }, 0.5, 2, 0, 4, 0);
    check([](const auto& x) { return log1p(x); },
          [](mpfr_ptr y, mpfr_ptr x) {
              mpfr_add_ui(y, x, 1, MPFR_RNDN);
              power(y, y, -1, 1);
          },
          [](mpfr_ptr y, mpfr_ptr x) {
              mpfr_add_ui(y, x, 1, MPFR_RNDN);
              power(y, y, -2, -1);
          },
          2, 4, -1, 4, -1);
}

TEST_CASE("derivatives of sqrt") {
    check([](const auto& x) { return sqrt(x); },
          [](mpfr_ptr y, mpfr_ptr x) {
              mpfr_rec_sqrt(y, x, MPFR_RNDN);
              mpfr_div_2ui(y, y, 1, MPFR_RNDN);
          },
          [](mpfr_ptr y, mpfr_ptr x) {
              real power(precision);
              mpfr_rec_sqrt(power, x, MPFR_RNDN);
              mpfr_pow_ui(y, power, 3, MPFR_RNDN);
              mpfr_div_si(y, y, -4, MPFR_RNDN);
          },
          2, 7, 0, 100, 0);
}

TEST_CASE("derivatives of sqr, recip and a quotient") {
    check([](const auto& x) { return sqr(x); }, [](mpfr_ptr y, mpfr_ptr x) { power(y, x, 1, 2); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, 0, 2); }, 0, 0, -10, 10, -HUGE_VAL);
    check([](const auto& x) { return recip(x); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, -2, -1); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, -3, 2); }, 3, 5, -10, 10, -HUGE_VAL);
    check([](const auto& x) { return 1 / x; }, [](mpfr_ptr y, mpfr_ptr x) { power(y, x, -2, -1); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, -3, 2); }, 2, 4, -10, 10, -HUGE_VAL);
}

namespace {

/// xⁿ at numbers up to `size`, beyond which it overflows or underflows; from 1/size on where
/// almost all below do too.
template <int N>
void check_power(double size) {
    const double from = size < 2 ? 1 / size : -size;
    INFO("n = " << N);
    check([](const auto& x) { return pown(x, N); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, long{N} - 1, N); },
          [](mpfr_ptr y, mpfr_ptr x) { power(y, x, long{N} - 2, N * (long{N} - 1)); }, 5, 7, from,
          size, -HUGE_VAL);
}

} // namespace

TEST_CASE("derivatives of powers") {
    check_power<1>(4);
    check_power<2>(4);
    check_power<3>(4);
    check_power<-1>(4);
    check_power<-2>(4);
    check_power<-7>(4);
    check_power<40>(4);
    check_power<1000>(2.2);
    check_power<-1074>(2.2);
    check_power<100'000>(1.01);
    check_power<std::numeric_limits<int>::max()>(1.0000004);
    check_power<std::numeric_limits<int>::min()>(1.0000004);
}

TEST_CASE("derivatives of tanh, sigmoid and softplus") {
    check([](const auto& x) { return tanh(x); }, slope_of_tanh, second_slope_of_tanh, 0.5, 3, -375,
          375, -HUGE_VAL, 4000);
    check([](const auto& x) { return sigmoid(x); }, slope_of_sigmoid, second_slope_of_sigmoid, 0.5,
          3, -750, 750, -HUGE_VAL, 4000);
    check([](const auto& x) { return softplus(x); },
          [](mpfr_ptr y, mpfr_ptr x) { reference::sigmoid.evaluate(y, x); }, slope_of_sigmoid, 0.5,
          0.5, -750, 750, -HUGE_VAL, 4000);
}

TEST_CASE("derivatives of erf and erfc") {
    check([](const auto& x) { return erf(x); }, slope_of_erf, second_slope_of_erf, 0.5, 0.5, -28,
          28, -HUGE_VAL);
    check([](const auto& x) { return erfc(x); },
          [](mpfr_ptr y, mpfr_ptr x) {
              slope_of_erf(y, x);
              mpfr_neg(y, y, MPFR_RNDN);
          },
          [](mpfr_ptr y, mpfr_ptr x) {
              second_slope_of_erf(y, x);
              mpfr_neg(y, y, MPFR_RNDN);
          },
          0.5, 0.5, -28, 28, -HUGE_VAL);
}

namespace {

/// f itself, of double and of float.
template <class Function>
void check_values(Function f, exact_slope exact, double bound, double lower, double upper) {
    std::mt19937_64 random(arguments::seed());
    worst value, float_value;
    for (long i = 0; i < arguments::count(); ++i) {
        const double x = arguments::draw(random, i, lower, upper);
        if (!(std::fabs(x) <= 4000)) continue;
        value.add(x, f(x), exact, bound);
        const float z = static_cast<float>(x);
        float_value.add(z, f(z), exact, bound);
    }
    CAPTURE(value.off, value.at, float_value.off, float_value.at);
    CHECK(value.off <= bound);
    CHECK(float_value.off <= 0.51); // rounded from double
}

/// Φ(z) and φ(z)
void distribution(mpfr_ptr y, mpfr_ptr z) {
    real root(precision);
    mpfr_sqrt_ui(root, 2, MPFR_RNDN);
    mpfr_div(y, z, root, MPFR_RNDN);
    mpfr_neg(y, y, MPFR_RNDN);
    mpfr_erfc(y, y, MPFR_RNDN);
    mpfr_div_2ui(y, y, 1, MPFR_RNDN);
}
void density(mpfr_ptr y, mpfr_ptr z) {
    real root(precision);
    mpfr_const_pi(root, MPFR_RNDN);
    mpfr_mul_2ui(root, root, 1, MPFR_RNDN);
    mpfr_rec_sqrt(root, root, MPFR_RNDN);
    mpfr_sqr(y, z, MPFR_RNDN);
    mpfr_div_2ui(y, y, 1, MPFR_RNDN);
    mpfr_neg(y, y, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    mpfr_mul(y, y, root, MPFR_RNDN);
}

} // namespace

TEST_CASE("values and derivatives of swish") {
    const auto value = [](mpfr_ptr y, mpfr_ptr z) { // zσ(z)
        reference::sigmoid.evaluate(y, z);
        mpfr_mul(y, y, z, MPFR_RNDN);
    };
    const auto slope = [](mpfr_ptr y, mpfr_ptr z) { // σ(z) + zσ′(z)
        real sigma(precision);
        reference::sigmoid.evaluate(sigma, z);
        slope_of_sigmoid(y, z);
        mpfr_mul(y, y, z, MPFR_RNDN);
        mpfr_add(y, y, sigma, MPFR_RNDN);
    };
    const auto bend = [](mpfr_ptr y, mpfr_ptr z) { // 2σ′(z) + zσ″(z)
        real sigma(precision);
        slope_of_sigmoid(sigma, z);
        mpfr_mul_2ui(sigma, sigma, 1, MPFR_RNDN);
        second_slope_of_sigmoid(y, z);
        mpfr_mul(y, y, z, MPFR_RNDN);
        mpfr_add(y, y, sigma, MPFR_RNDN);
    };
    check_values([](const auto& z) { return gradus::swish(z); }, value, 2, -750, 750);
    check_values([](const auto& z) { return gradus::swish(z); }, value, 2, -5, 5);
    check([](const auto& z) { return gradus::swish(z); }, slope, bend, 4, 6, -5, 5, -HUGE_VAL,
          4000);
    check([](const auto& z) { return gradus::swish(z); }, slope, bend, 4, 6, -750, 750, -HUGE_VAL,
          4000);
}

TEST_CASE("values and derivatives of gelu") {
    const auto value = [](mpfr_ptr y, mpfr_ptr z) { // zΦ(z)
        distribution(y, z);
        mpfr_mul(y, y, z, MPFR_RNDN);
    };
    const auto slope = [](mpfr_ptr y, mpfr_ptr z) { // Φ(z) + zφ(z)
        real below(precision);
        distribution(below, z);
        density(y, z);
        mpfr_mul(y, y, z, MPFR_RNDN);
        mpfr_add(y, y, below, MPFR_RNDN);
    };
    const auto bend = [](mpfr_ptr y, mpfr_ptr z) { // φ(z)(2 − z²)
        real square(precision);
        mpfr_sqr(square, z, MPFR_RNDN);
        mpfr_ui_sub(square, 2, square, MPFR_RNDN);
        density(y, z);
        mpfr_mul(y, y, square, MPFR_RNDN);
    };
    check_values([](const auto& z) { return gradus::gelu(z); }, value, 3, -40, 40);
    check_values([](const auto& z) { return gradus::gelu(z); }, value, 3, -2, 2);
    check([](const auto& z) { return gradus::gelu(z); }, slope, bend, 7, 5, -2, 2, -HUGE_VAL, 4000);
    check([](const auto& z) { return gradus::gelu(z); }, slope, bend, 7, 5, -40, 40, -HUGE_VAL,
          4000);
}
