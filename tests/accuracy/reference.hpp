#pragma once

#include <gradus/numbers/rounding.hpp>

#include <mpfr.h>

#include <stdexcept>

/// The elementary functions by MPFR, as enclosures that are tightened until both ends round alike.
namespace reference {

using gradus::rounding;

/// An MPFR number that cleans up after itself.
class real {
  public:
    explicit real(mpfr_prec_t precision) { mpfr_init2(value_, precision); }
    ~real() { mpfr_clear(value_); }
    real(real const&) = delete;
    real& operator=(real const&) = delete;
    operator mpfr_ptr() { return value_; }

  private:
    mpfr_t value_;
};

inline mpfr_rnd_t mode_of(rounding mode) {
    return mode == rounding::to_nearest ? MPFR_RNDN
           : mode == rounding::downward ? MPFR_RNDD
                                        : MPFR_RNDU;
}

/// Sets y to f(x) in the precision of y and answers whether y is inexact. Functions that MPFR has
/// are correctly rounded downward; the others err by less than 2⁸ of y's last units.
struct function {
    int (*evaluate)(mpfr_ptr y, mpfr_ptr x);
    bool correctly_rounded;
};

inline constexpr function exp{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_exp(y, x, MPFR_RNDD); },
                              true};
inline constexpr function expm1{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_expm1(y, x, MPFR_RNDD); },
                                true};
inline constexpr function log{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_log(y, x, MPFR_RNDD); },
                              true};
inline constexpr function log1p{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_log1p(y, x, MPFR_RNDD); },
                                true};
inline constexpr function sqrt{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_sqrt(y, x, MPFR_RNDD); },
                               true};
inline constexpr function tanh{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_tanh(y, x, MPFR_RNDD); },
                               true};

inline constexpr function erf{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_erf(y, x, MPFR_RNDD); },
                              true};
inline constexpr function erfc{[](mpfr_ptr y, mpfr_ptr x) { return mpfr_erfc(y, x, MPFR_RNDD); },
                               true};

/// 1/(1 + e⁻ˣ)
inline constexpr function sigmoid{[](mpfr_ptr y, mpfr_ptr x) {
                                      mpfr_neg(y, x, MPFR_RNDN);
                                      mpfr_exp(y, y, MPFR_RNDN);
                                      mpfr_add_ui(y, y, 1, MPFR_RNDN);
                                      return mpfr_ui_div(y, 1, y, MPFR_RNDN), 1;
                                  },
                                  false};

/// log(1 + eˣ)
inline constexpr function softplus{[](mpfr_ptr y, mpfr_ptr x) {
                                       mpfr_exp(y, x, MPFR_RNDN);
                                       return mpfr_log1p(y, y, MPFR_RNDN), 1;
                                   },
                                   false};

/// 1/cosh² x
inline int inverse_square_of_cosh(mpfr_ptr y, mpfr_ptr x) {
    mpfr_cosh(y, x, MPFR_RNDN);
    mpfr_sqr(y, y, MPFR_RNDN);
    return mpfr_ui_div(y, 1, y, MPFR_RNDN), 1;
}
inline constexpr function tanh_derivative{inverse_square_of_cosh, false};

/// 1/(4 cosh²(x/2))
inline constexpr function sigmoid_derivative{[](mpfr_ptr y, mpfr_ptr x) {
                                                 mpfr_div_2ui(y, x, 1, MPFR_RNDN);
                                                 inverse_square_of_cosh(y, y);
                                                 return mpfr_div_2ui(y, y, 2, MPFR_RNDN), 1;
                                             },
                                             false};

/// 2/√π·e^(−x²)
inline int slope_of_erf(mpfr_ptr y, mpfr_ptr x) {
    real root(mpfr_get_prec(y));
    mpfr_const_pi(root, MPFR_RNDN);
    mpfr_sqrt(root, root, MPFR_RNDN);
    // x² needs twice the bits of x.
    real square(128);
    mpfr_sqr(square, x, MPFR_RNDN);
    mpfr_neg(square, square, MPFR_RNDN);
    mpfr_exp(y, square, MPFR_RNDN);
    mpfr_mul_2ui(y, y, 1, MPFR_RNDN);
    return mpfr_div(y, y, root, MPFR_RNDN), 1;
}
inline constexpr function erf_derivative{slope_of_erf, false};

/// −2x·erf′(x)
inline constexpr function erf_second_derivative{[](mpfr_ptr y, mpfr_ptr x) {
                                                    slope_of_erf(y, x);
                                                    mpfr_mul(y, y, x, MPFR_RNDN);
                                                    return mpfr_mul_si(y, y, -2, MPFR_RNDN), 1;
                                                },
                                                false};

inline double round_to(double, mpfr_ptr y, rounding mode) { return mpfr_get_d(y, mode_of(mode)); }
inline float round_to(float, mpfr_ptr y, rounding mode) { return mpfr_get_flt(y, mode_of(mode)); }

/// The three roundings of f(x).
template <class Real>
struct roundings {
    Real nearest, below, above;
};

template <class Real>
roundings<Real> all_roundings(mpfr_ptr y) {
    return {round_to(Real{}, y, rounding::to_nearest), round_to(Real{}, y, rounding::downward),
            round_to(Real{}, y, rounding::upward)};
}

template <class Real>
roundings<Real> correct(function const& f, Real x) {
    real argument(64);
    mpfr_set_d(argument, static_cast<double>(x), MPFR_RNDN);
    for (mpfr_prec_t precision = 128; precision <= 65536; precision *= 2) {
        real value(precision), middle(precision + 1), lower(precision), upper(precision), error(32);
        const bool exact = f.evaluate(value, argument) == 0;
        if (exact || mpfr_number_p(static_cast<mpfr_ptr>(value)) == 0)
            return all_roundings<Real>(value);
        // A correctly rounded number and its neighbour have all rounding boundaries outside.
        mpfr_set(middle, value, MPFR_RNDN);
        mpfr_nextabove(middle);
        if (f.correctly_rounded) return all_roundings<Real>(middle);
        // What underflows MPFR's exponents underflows Real.
        if (mpfr_zero_p(static_cast<mpfr_ptr>(value)) != 0) return all_roundings<Real>(middle);
        mpfr_set_ui_2exp(error, 1, mpfr_get_exp(value) - precision + 8, MPFR_RNDN);
        mpfr_sub(lower, value, error, MPFR_RNDD);
        mpfr_add(upper, value, error, MPFR_RNDU);
        const auto low = all_roundings<Real>(lower);
        const auto high = all_roundings<Real>(upper);
        if (low.nearest == high.nearest && low.below == high.below && low.above == high.above)
            return low;
    }
    throw std::runtime_error("the reference cannot round this value");
}

} // namespace reference
