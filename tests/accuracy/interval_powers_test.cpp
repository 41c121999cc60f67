#include "catch.hpp"
#include "mpfr_rounding.hpp"
#include "random_intervals.hpp"

#include <gradus/numbers/interval.hpp>

// Integer powers against MPFR.
namespace {

template <class Real>
bool is_right(mpfr_rounding<Real>& reference, const gradus::interval<Real>& x, int n) {
    const auto power = [n](auto& y, auto& s, mpfr_rnd_t mode) {
        return mpfr_pow_si(y, s, n, mode);
    };
    const auto y = pown(x, n);
    const bool even = n % 2 == 0;
    if (n < 0 && x.lower() == 0 && x.upper() == 0) return y.is_empty();
    if (n < 0 && !even && x.lower() < 0 && x.upper() > 0)
        return same_set(y, gradus::interval<Real>::entire());
    // The power grows from `near` to `far`, or falls; −0 is the limit from below.
    const Real near = even ? abs(x).lower() : x.lower();
    const Real far = even ? abs(x).upper() : x.upper() == 0 ? -Real(0) : x.upper();
    return y.lower() == reference(power, n < 0 ? far : near, MPFR_RNDD)
           && y.upper() == reference(power, n < 0 ? near : far, MPFR_RNDU);
}

template <class Real>
long wrong_of(long cases) {
    mpfr_rounding<Real> reference;
    random_intervals<Real> random(20'180'101);
    long wrong = 0;
    for (long i = 0; i < cases; ++i)
        if (!is_right(reference, random(), i % 2 == 0 ? random.exponent() : int(i % 17) - 8))
            ++wrong;
    return wrong;
}

} // namespace

TEST_CASE("integer powers of intervals are tightest: MPFR agrees") {
    const long cases = case_count(100'000);
    CHECK(wrong_of<double>(cases) == 0);
    CHECK(wrong_of<float>(cases) == 0);
}
