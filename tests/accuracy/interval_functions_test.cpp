#include "catch.hpp"
#include "mpfr_rounding.hpp"
#include "random_intervals.hpp"
#include "reference.hpp"

#include <gradus/numbers/interval.hpp>

// The elementary functions of intervals against values at the ends of a random interval, or of its
// part inside the domain: MPFR's own functions on every interval, and the others, which are
// composed of MPFR's, where the composition can be rounded.
namespace {

using gradus::interval;

template <class Real>
struct checker {
    mpfr_rounding<Real> rounded;
    long wrong = 0;

    template <class Function>
    void expect(const interval<Real>& y, const Function& f, Real from, Real to) {
        if (y.lower() != rounded(f, from, MPFR_RNDD) || y.upper() != rounded(f, to, MPFR_RNDU))
            ++wrong;
    }
    /// f is defined above `least`, and there itself if `closed`.
    template <class Function>
    void expect_above(Real least, bool closed, const interval<Real>& y, const Function& f,
                      const interval<Real>& x) {
        if (closed ? x.upper() < least : x.upper() <= least)
            wrong += y.is_empty() ? 0 : 1;
        else
            expect(y, f, x.lower() < least ? least : x.lower(), x.upper());
    }
};

template <class Real>
long wrong_of_native(long cases) {
    random_intervals<Real> random(20'180'102);
    checker<Real> check;
    for (long i = 0; i < cases; i += 8) {
        const interval<Real> x = random();
        check.expect(exp(x), mpfr_exp, x.lower(), x.upper());
        check.expect(expm1(x), mpfr_expm1, x.lower(), x.upper());
        check.expect(tanh(x), mpfr_tanh, x.lower(), x.upper());
        check.expect(erf(x), mpfr_erf, x.lower(), x.upper());
        check.expect(erfc(x), mpfr_erfc, x.upper(), x.lower());
        check.expect_above(0, true, sqrt(x), mpfr_sqrt, x);
        check.expect_above(0, false, log(x), mpfr_log, x);
        check.expect_above(-1, false, log1p(x), mpfr_log1p, x);
    }
    return check.wrong;
}

template <class Real>
bool is_range(const interval<Real>& y, reference::function f, Real from, Real to) {
    return y.lower() == reference::correct(f, from).below
           && y.upper() == reference::correct(f, to).above;
}

template <class Real>
long wrong_of_composed(long cases) {
    random_intervals<Real> random(20'180'103);
    long wrong = 0;
    const auto expect = [&](bool right) { wrong += right ? 0 : 1; };
    for (long i = 0; i < cases;) {
        const interval<Real> x = random();
        if (abs(x).lower() < Real(0x1p-20) || abs(x).upper() > 80) continue;
        expect(is_range(sigmoid(x), reference::sigmoid, x.lower(), x.upper()));
        expect(is_range(softplus(x), reference::softplus, x.lower(), x.upper()));
        const Real far = abs(x).upper();
        const Real near = abs(x).lower();
        expect(is_range(sigmoid_derivative(x), reference::sigmoid_derivative, far, near));
        expect(is_range(tanh_derivative(x), reference::tanh_derivative, far, near));
        expect(is_range(erf_derivative(x), reference::erf_derivative, far, near));
        i += 5;
    }
    return wrong;
}

} // namespace

TEST_CASE("elementary functions of intervals are tightest: MPFR agrees") {
    const long cases = case_count(60'000);
    CHECK(wrong_of_native<double>(cases) == 0);
    CHECK(wrong_of_native<float>(cases) == 0);
}

TEST_CASE("sigmoid, softplus and the slopes of intervals are tightest: MPFR agrees") {
    const long cases = case_count(8'000);
    CHECK(wrong_of_composed<double>(cases) == 0);
    CHECK(wrong_of_composed<float>(cases) == 0);
}
