#pragma once

#include <gradus/activations.hpp>
#include <gradus/numbers/rational.hpp>

#include <concepts>
#include <cstddef>

namespace gradus {

/// The least upper bound of |σ′(z)| over all real z: of both ends of the range in which the
/// activation knows its slopes to lie, `slopes()`. Exact where that is.
/// Source: article 002, claims 7 and 17; article 004, claims 15 and 34; article 003, claim 21.
template <class Activation>
    requires requires(const Activation& activation) {
        { activation.slopes() } -> std::same_as<bounds>;
    }
constexpr rational slope_bound(const Activation& activation) {
    const bounds slopes = activation.slopes();
    const rational falling = -slopes.lower.value();
    const rational rising = slopes.upper.value();
    return falling < rising ? rising : falling;
}

/// |∏ w_j σ′(z_j)| ≤ (max|w| · bound)ⁿ for a chain of n neurons whose weights are at most
/// `largest_weight` in size, which is not negative. Source: article 002, "the product will tend to
/// exponentially decrease".
template <Scalar T, class Activation>
constexpr T product_bound(const T& largest_weight, const Activation& activation,
                          numbers::integer<std::size_t> n) {
    using numbers::where_not_negative;
    const rational bound = slope_bound(activation);
    const T factor = largest_weight * constant<T>(bound.numerator, bound.denominator);
    T product = where_not_negative(T(1), largest_weight);
    for (std::size_t j = 0; j < n.value; ++j) product = product * factor;
    return product;
}

} // namespace gradus
