#include "catch.hpp"
#include "random_intervals.hpp"
#include "reference.hpp"

#include <gradus/numbers/interval.hpp>

// The elementary functions of intervals against MPFR's values at the ends of a random interval,
// or of its part inside the domain.
namespace {

using gradus::interval;

template <class Real>
bool is_range(const interval<Real>& y, reference::function f, Real from, Real to) {
    return y.lower() == reference::correct(f, from).below
           && y.upper() == reference::correct(f, to).above;
}

template <class Real>
long wrong_of(long cases) {
    random_intervals<Real> random(20'180'102);
    long wrong = 0;
    const auto expect = [&](bool right) { wrong += right ? 0 : 1; };
    for (long i = 0; i < cases; i += 10) {
        const interval<Real> x = random();
        const Real a = x.lower();
        const Real b = x.upper();
        expect(is_range(exp(x), reference::exp, a, b));
        expect(is_range(expm1(x), reference::expm1, a, b));
        expect(is_range(tanh(x), reference::tanh, a, b));
        expect(is_range(sigmoid(x), reference::sigmoid, a, b));
        expect(is_range(softplus(x), reference::softplus, a, b));
        expect(is_range(sigmoid_derivative(x), reference::sigmoid_derivative, magnitude(x),
                        mignitude(x)));
        expect(
            is_range(tanh_derivative(x), reference::tanh_derivative, magnitude(x), mignitude(x)));
        expect(b < 0 ? sqrt(x).is_empty()
                     : is_range(sqrt(x), reference::sqrt, a < 0 ? Real(0) : a, b));
        expect(b <= 0 ? log(x).is_empty()
                      : is_range(log(x), reference::log, a < 0 ? Real(0) : a, b));
        expect(b <= -1 ? log1p(x).is_empty()
                       : is_range(log1p(x), reference::log1p, a < -1 ? Real(-1) : a, b));
    }
    return wrong;
}

} // namespace

TEST_CASE("elementary functions of intervals are tightest: MPFR agrees") {
    const long cases = case_count(60'000);
    CHECK(wrong_of<double>(cases) == 0);
    CHECK(wrong_of<float>(cases) == 0);
}
