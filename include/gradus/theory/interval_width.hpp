#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// How wide the range of activations a is in which |w σ′(w a + b)| ≥ 1, so that this neuron does
/// not make the gradient smaller:
///   width(w) = (2/|w|) ln( |w|(1 + √(1 − 4/|w|))/2 − 1 ).
/// Domain: |w| ≥ 4; below, no a will do, and the formula has no value (NaN for a double).
/// Width and weight have no unit. Source: Nielsen ch. 5 eq. 123; article 002.
template <AnalyticScalar T>
constexpr T interval_width(const T& w) {
    using numbers::abs;
    using numbers::log;
    using numbers::sqrt;
    const T size = abs(w);
    return T(2) / size * log(size * (T(1) + sqrt(T(1) - T(4) / size)) / T(2) - T(1));
}

} // namespace gradus
