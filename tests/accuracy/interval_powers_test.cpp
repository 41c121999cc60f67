#include "catch.hpp"
#include "random_intervals.hpp"

#include <gradus/numbers/interval.hpp>

#include <mpfr.h>

#include <limits>

// Integer powers against MPFR, which is made to round to the same format, subnormals and overflow
// included.
namespace {

template <class Real>
class mpfr_power {
    using limits = std::numeric_limits<Real>;

  public:
    mpfr_power() {
        mpfr_set_emin(limits::min_exponent - limits::digits + 1);
        mpfr_set_emax(limits::max_exponent);
        mpfr_init2(value_, limits::digits);
    }
    ~mpfr_power() {
        mpfr_clear(value_);
        mpfr_set_emin(least_);
        mpfr_set_emax(greatest_);
    }
    mpfr_power(const mpfr_power&) = delete;
    mpfr_power& operator=(const mpfr_power&) = delete;

    Real operator()(Real x, int n, mpfr_rnd_t mode) {
        mpfr_set_d(value_, static_cast<double>(x), MPFR_RNDN);
        const int error = mpfr_pow_si(value_, value_, n, mode);
        mpfr_subnormalize(value_, error, mode);
        return static_cast<Real>(mpfr_get_d(value_, MPFR_RNDN));
    }

  private:
    mpfr_exp_t least_ = mpfr_get_emin();
    mpfr_exp_t greatest_ = mpfr_get_emax();
    mpfr_t value_;
};

template <class Real>
bool is_right(mpfr_power<Real>& power, const gradus::interval<Real>& x, int n) {
    const auto y = pown(x, n);
    const bool even = n % 2 == 0;
    if (n < 0 && x == gradus::interval<Real>(0)) return y.is_empty();
    if (n < 0 && !even && x.lower() < 0 && x.upper() > 0)
        return y == gradus::interval<Real>::entire();
    // The power grows from `near` to `far`, or falls; −0 is the limit from below.
    const Real near = even ? mignitude(x) : x.lower();
    const Real far = even ? magnitude(x) : x.upper() == 0 ? -Real(0) : x.upper();
    return y.lower() == power(n < 0 ? far : near, n, MPFR_RNDD)
           && y.upper() == power(n < 0 ? near : far, n, MPFR_RNDU);
}

template <class Real>
long wrong_of(long cases) {
    mpfr_power<Real> power;
    random_intervals<Real> random(20'180'101);
    long wrong = 0;
    for (long i = 0; i < cases; ++i)
        if (!is_right(power, random(), i % 2 == 0 ? random.exponent() : int(i % 17) - 8)) ++wrong;
    return wrong;
}

} // namespace

TEST_CASE("integer powers of intervals are tightest: MPFR agrees") {
    const long cases = case_count(100'000);
    CHECK(wrong_of<double>(cases) == 0);
    CHECK(wrong_of<float>(cases) == 0);
}
