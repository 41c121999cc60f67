#include "arguments.hpp"
#include "catch.hpp"
#include "reference.hpp"

#include <gradus/numbers/elementary.hpp>

namespace {

using gradus::rounding;

template <class Real>
bool same(Real a, Real b) {
    return (a != a && b != b) || (a == b && std::signbit(a) == std::signbit(b));
}

/// The number of arguments whose rounding was wrong in some mode; the first is shown.
struct tally {
    long wrong = 0;
    double first = 0;

    template <class Real, class Function>
    void check(reference::function const& reference, Function f, Real x) {
        if (x != x || x == 0 || std::isinf(x)) return; // the unit tests' business
        const auto correct = reference::correct(reference, x);
        if (same(f.template operator()<rounding::to_nearest>(x), correct.nearest)
            && same(f.template operator()<rounding::downward>(x), correct.below)
            && same(f.template operator()<rounding::upward>(x), correct.above))
            return;
        if (wrong == 0) first = static_cast<double>(x);
        ++wrong;
    }
};

/// What is tried: f and its reference, f in long double to find near ties with, and the range where
/// f is interesting. MPFR is not asked beyond ±limit.
template <class Function, class Approximate>
void try_all(reference::function const& reference, Function f, Approximate approximate,
             double lower, double upper, double limit = HUGE_VAL) {
    std::mt19937_64 random(arguments::seed());
    tally doubles, floats, ties;
    for (long i = 0; i < arguments::count(); ++i) {
        const double x = arguments::draw(random, i, lower, upper);
        if (std::fabs(x) > limit) continue;
        doubles.check(reference, f, x);
        floats.check(reference, f, static_cast<float>(x));
    }
    // Near ties: one draw in 64.
    for (long i = 0; i < 16 * arguments::count(); ++i) {
        const double x = arguments::draw(random, 1 + i % 2, lower, upper);
        if (x > lower && x < upper && arguments::near_tie(approximate, x))
            ties.check(reference, f, x);
    }
    CAPTURE(doubles.first, floats.first, ties.first);
    CHECK(doubles.wrong == 0);
    CHECK(floats.wrong == 0);
    CHECK(ties.wrong == 0);
}

} // namespace

TEST_CASE("exp is correctly rounded") {
    try_all(
        reference::exp, []<rounding Mode>(auto x) { return gradus::numbers::exp<Mode>(x); },
        [](long double x) { return std::exp(x); }, -750, 715);
}

TEST_CASE("expm1 is correctly rounded") {
    try_all(
        reference::expm1, []<rounding Mode>(auto x) { return gradus::numbers::expm1<Mode>(x); },
        [](long double x) { return std::expm1(x); }, -80, 715);
}

TEST_CASE("log is correctly rounded") {
    try_all(
        reference::log, []<rounding Mode>(auto x) { return gradus::numbers::log<Mode>(x); },
        [](long double x) { return std::log(x); }, 0, 4);
}

TEST_CASE("log of subnormal numbers is correctly rounded") {
    const auto f = []<rounding Mode>(auto x) { return gradus::numbers::log<Mode>(x); };
    std::mt19937_64 random(arguments::seed());
    tally doubles, floats;
    for (long i = 0; i < arguments::count(); ++i) {
        const int zeros = static_cast<int>(i % 52);
        doubles.check(reference::log, f, std::bit_cast<double>(random() >> (12 + zeros)));
        floats.check(
            reference::log, f,
            std::bit_cast<float>(static_cast<std::uint32_t>(random() >> (41 + zeros / 3))));
    }
    CAPTURE(doubles.first, floats.first);
    CHECK(doubles.wrong == 0);
    CHECK(floats.wrong == 0);
}

TEST_CASE("log1p is correctly rounded") {
    try_all(
        reference::log1p, []<rounding Mode>(auto x) { return gradus::numbers::log1p<Mode>(x); },
        [](long double x) { return std::log1p(x); }, -1, 4);
}

TEST_CASE("sqrt is correctly rounded") {
    try_all(
        reference::sqrt, []<rounding Mode>(auto x) { return gradus::numbers::sqrt<Mode>(x); },
        [](long double x) { return std::sqrt(x); }, 0, 100);
}

TEST_CASE("tanh is correctly rounded") {
    try_all(
        reference::tanh, []<rounding Mode>(auto x) { return gradus::numbers::tanh<Mode>(x); },
        [](long double x) { return std::tanh(x); }, -25, 25);
}

TEST_CASE("sigmoid is correctly rounded") {
    try_all(
        reference::sigmoid, []<rounding Mode>(auto x) { return gradus::numbers::sigmoid<Mode>(x); },
        [](long double x) { return 1 / (1 + std::exp(-x)); }, -750, 50, 4000);
}

TEST_CASE("softplus is correctly rounded") {
    try_all(
        reference::softplus,
        []<rounding Mode>(auto x) { return gradus::numbers::softplus<Mode>(x); },
        [](long double x) { return std::log1p(std::exp(x)); }, -750, 50, 4000);
}

TEST_CASE("sigmoid_derivative is correctly rounded") {
    try_all(
        reference::sigmoid_derivative,
        []<rounding Mode>(auto x) { return gradus::numbers::sigmoid_derivative<Mode>(x); },
        [](long double x) { return 1 / (2 + std::exp(x) + std::exp(-x)); }, -750, 750, 4000);
}

TEST_CASE("tanh_derivative is correctly rounded") {
    try_all(
        reference::tanh_derivative,
        []<rounding Mode>(auto x) { return gradus::numbers::tanh_derivative<Mode>(x); },
        [](long double x) { return 1 / (std::cosh(x) * std::cosh(x)); }, -375, 375, 4000);
}

TEST_CASE("erf is correctly rounded") {
    try_all(
        reference::erf, []<rounding Mode>(auto x) { return gradus::numbers::erf<Mode>(x); },
        [](long double x) { return std::erf(x); }, -6, 6);
}

TEST_CASE("erfc is correctly rounded") {
    try_all(
        reference::erfc, []<rounding Mode>(auto x) { return gradus::numbers::erfc<Mode>(x); },
        [](long double x) { return std::erfc(x); }, -6, 28);
}

TEST_CASE("erf_derivative is correctly rounded") {
    try_all(
        reference::erf_derivative,
        []<rounding Mode>(auto x) { return gradus::numbers::erf_derivative<Mode>(x); },
        [](long double x) { return std::exp(-x * x) * 1.12837916709551257390L; }, -28, 28, 4000);
}

TEST_CASE("erf_second_derivative is correctly rounded") {
    try_all(
        reference::erf_second_derivative,
        []<rounding Mode>(auto x) { return gradus::numbers::erf_second_derivative<Mode>(x); },
        [](long double x) { return -2 * x * std::exp(-x * x) * 1.12837916709551257390L; }, -28, 28,
        4000);
}
