#pragma once

#include "arguments.hpp"
#include "reference.hpp"

#include <gradus/numbers/elementary/wide.hpp>

/// Error bounds that the headers derive by hand, measured against MPFR.
namespace enclosures {

using gradus::numbers::elementary::enclosure;
using gradus::numbers::elementary::number;
using gradus::numbers::elementary::uint128;
using gradus::numbers::elementary::wide;
using reference::real;

inline constexpr mpfr_prec_t precision = 400;

inline void set(mpfr_ptr y, uint128 n, int exponent) {
    mpfr_set_ui_2exp(y, static_cast<std::uint64_t>(n >> 64), 64, MPFR_RNDN);
    mpfr_add_ui(y, y, static_cast<std::uint64_t>(n), MPFR_RNDN);
    mpfr_mul_2si(y, y, exponent, MPFR_RNDN);
}

inline void set(mpfr_ptr y, wide const& a) {
    mpfr_set_ui(y, 0, MPFR_RNDN);
    for (int i = 3; i >= 0; --i) {
        mpfr_mul_2ui(y, y, 64, MPFR_RNDN);
        mpfr_add_ui(y, y, a.limb[i], MPFR_RNDN);
    }
    mpfr_mul_2si(y, y, a.exponent - 255, MPFR_RNDN);
    if (a.negative) mpfr_neg(y, y, MPFR_RNDN);
}

/// |f(x)|, to 400 bits.
class value : public real {
  public:
    value(reference::function const& f, double x) : real(precision) {
        real argument(64);
        mpfr_set_d(argument, x, MPFR_RNDN);
        f.evaluate(*this, argument);
        mpfr_abs(*this, *this, MPFR_RNDN);
    }
};

inline bool encloses(enclosure const& fast, mpfr_ptr exact) {
    real below(precision), above(precision);
    set(below, fast.below, fast.exponent);
    set(above, fast.below + fast.width, fast.exponent);
    return mpfr_less_p(static_cast<mpfr_ptr>(below), exact) != 0
           && mpfr_less_p(exact, static_cast<mpfr_ptr>(above)) != 0;
}

/// Whether a is f(x) but for 2⁻¹⁷⁰ of it.
inline bool agrees(wide a, mpfr_ptr exact) {
    real difference(precision), bound(precision);
    a.negative = false;
    set(difference, a);
    mpfr_sub(difference, difference, exact, MPFR_RNDN);
    mpfr_div_2ui(bound, exact, 170, MPFR_RNDN);
    return mpfr_cmpabs(static_cast<mpfr_ptr>(difference), static_cast<mpfr_ptr>(bound)) < 0;
}

/// Runs check(x, decoded x) for random x with lower < x < upper and |x| ≥ smallest.
template <class Check>
long failures(double lower, double upper, double smallest, Check check) {
    std::mt19937_64 random(arguments::seed());
    long failed = 0;
    for (long i = 0; i < arguments::count(); ++i) {
        const double x = arguments::draw(random, 1 + i % 3, lower, upper);
        if (x > lower && x < upper && std::fabs(x) >= smallest
            && !check(x, gradus::numbers::elementary::decode<double>(
                             gradus::numbers::elementary::to_bits(x))))
            ++failed;
    }
    return failed;
}

} // namespace enclosures
