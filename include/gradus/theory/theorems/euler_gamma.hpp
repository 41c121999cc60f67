#pragma once

#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/positivity.hpp>

/// Why γ = lim (1 + 1/2 + … + 1/n − ln n) lies between the sums of `constants::euler_gamma`.
///
/// Let g(n) = 1 + … + 1/n − ln n + r(1/n), where r has m even powers. r(1/n) tends to 0, so g(n)
/// tends to γ: if every step g(n) − g(n−1) is positive, then g(n) < γ, and if every step is
/// negative, then g(n) > γ.
namespace gradus::theorems::euler_gamma {

/// X = 1/x and y = 1/(x − 1), for real x > 1.
using ring = polynomial<"X", "y">;
inline constexpr ring X = ring::variable("X"); ///< 1/x
inline constexpr ring y = ring::variable("y"); ///< 1/(x − 1)
/// d/dx
inline constexpr derivation D(-sqr(X), -sqr(y));

/// d/dx of the step X + ln((x − 1)/x) + r(X) − r(y); the logarithm's is y − X.
constexpr ring slope_of_step(numbers::integer<int> m) {
    using numbers::constants::euler_maclaurin;
    return D(X + euler_maclaurin(X, m) - euler_maclaurin(y, m)) + (y - X);
}

/// The same times (1 + y)ⁿ > 0, n its degree in X, with X = y/(1 + y): a polynomial in y > 0 alone,
/// since Σ_(i≤k) aᵢXⁱ(1 + y)ᵏ = (Σ_(i<k) aᵢXⁱ(1 + y)^(k−1))(1 + y) + aₖyᵏ.
constexpr ring cleared(const ring& f) {
    ring result;
    int power_of_X = 0;
    for (int left = static_cast<int>(f.size); left > 0; ++power_of_X) {
        result = result * (1 + y);
        for (const auto& term : f) {
            if (term.powers.exponent(0) != power_of_X) continue;
            const int power = power_of_X + term.powers.exponent(1);
            result = result + ring(term.coefficient) * pown(y, power);
            --left;
        }
    }
    return result;
}

/// The step tends to 0 as x grows. If it falls all the way, then it is positive: g(n) < γ.
constexpr claim lies_below(numbers::integer<int> m) { return positive(-cleared(slope_of_step(m))); }
/// If it rises all the way, then it is negative: g(n) > γ.
constexpr claim lies_above(numbers::integer<int> m) { return positive(cleared(slope_of_step(m))); }

} // namespace gradus::theorems::euler_gamma
