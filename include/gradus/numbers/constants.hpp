#pragma once

#include <gradus/numbers/ball.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/scalar.hpp>

#include <stdexcept>

/// π, ln 2 and Euler's γ as balls, computed from series with proven remainders.
namespace gradus::numbers::constants {

/// Σ sᵏ/((2k + 1) q^(2k+1)): artanh(1/q) for s = 1, arctan(1/q) for s = −1; q ≥ 2.
/// The terms left out are less than a third of the last one together, because each is less than a
/// quarter of the one before it.
constexpr ball inverse_tangent_series(integer<int> q, integer<int> s) {
    ball power = ball(1) / q.value;
    ball sum = power;
    for (int n = 3;; n += 2) {
        power = power / (s * q) / q.value;
        const ball term = power / n;
        sum = sum + term;
        constexpr ball::limb tiny = 8;
        const fixed_point rest = term.centre.magnitude() + fixed_point{{term.radius}};
        if ((rest - fixed_point{{tiny}}).is_negative())
            return {sum.centre, ball::wide{sum.radius} + tiny};
    }
}

/// ln 2 = 2 artanh(1/3), since artanh x = ½ ln((1 + x)/(1 − x)).
constexpr ball log_of_two() { return 2 * inverse_tangent_series(3, 1); }

/// π = 16 arctan(1/5) − 4 arctan(1/239), Machin's formula: (5 + i)⁴(239 − i) = 114244(1 + i).
constexpr ball pi() {
    return 16 * inverse_tangent_series(5, -1) - 4 * inverse_tangent_series(239, -1);
}

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void euler_maclaurin_has_from_0_to_7_even_powers() {
    throw std::out_of_range("euler_maclaurin: the coefficients of 0 to 7 even powers are known");
}

} // namespace refusal

/// What is left to add to 1 + 1/2 + … + 1/n − ln n for γ, by Euler and Maclaurin:
///   −X/2 + X²/12 − X⁴/120 + …, X = 1/n, with `terms` of the even powers (B_2k/(2k) X^2k).
/// Errors: std::out_of_range unless 0 ≤ terms ≤ 7.
template <Scalar T>
constexpr T euler_maclaurin(const T& X, integer<int> terms) {
    constexpr int most = 7;
    constexpr struct {
        int numerator, denominator;
    } coefficients[most] = {{1, 12},  {-1, 120},     {1, 252}, {-1, 240},
                            {1, 132}, {-691, 32760}, {1, 12}};
    if (terms < 0 || terms > most) refusal::euler_maclaurin_has_from_0_to_7_even_powers();
    T sum = -X / T(2);
    for (int k = 0; k < terms; ++k)
        sum =
            sum
            + T(coefficients[k].numerator) / T(coefficients[k].denominator) * pown(X, 2 * (k + 1));
    return sum;
}

/// γ lies between the two, which differ by 2·10⁻³⁵: the sums with 6 and with 7 even powers at
/// n = 256. Why they lie on either side of it is theory/theorems/euler_gamma.hpp's to say.
struct euler_gamma_bounds {
    ball below;
    ball above;
};
/// γ = 0.5772156649…, enclosed.
constexpr euler_gamma_bounds euler_gamma() {
    constexpr int n = 256;
    constexpr int log2_of_n = 8;
    ball sum;
    for (int k = 1; k <= n; ++k) sum = sum + ball(1) / k;
    const ball start = sum - log2_of_n * log_of_two();
    const ball X = ball(1) / n;
    return {start + euler_maclaurin(X, 6), start + euler_maclaurin(X, 7)};
}

} // namespace gradus::numbers::constants

namespace gradus {
namespace constants = numbers::constants;
} // namespace gradus
