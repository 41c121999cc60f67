#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// The z beyond which the sigmoid's slope stays below β: σ′(z) = β at
///   z = ln((1 + q)/(1 − q)), q = √(1 − 4β),
/// and σ′ falls strictly with |z|. Domain: 0 < β ≤ ¼. Source: article 003 claim 13.
template <AnalyticScalar T>
constexpr T slope_reach(const T& beta) {
    using numbers::log;
    using numbers::sqrt;
    const T q = sqrt(T(1) - T(4) * beta);
    return log((T(1) + q) / (T(1) - q));
}

} // namespace gradus
