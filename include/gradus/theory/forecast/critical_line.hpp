#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/moments_of.hpp>
#include <gradus/theory/forecast/variance_map.hpp>

namespace gradus::mean_field {

/// Weights of a variance at which gradients neither vanish nor explode in deep layers: χ₁ = 1.
struct critical_point {
    interval<double> weights = interval<double>::entire(); ///< σ_w² = n_in Var[w]
    interval<double> q = interval<double>::entire();       ///< q*; all of ℝ if it may be any
};

/// The point of the critical line with biases of the variance σ_b²: q = V(q) and χ(q) = 1, so that
///     q − E φ²/E φ′² = σ_b²  and  σ_w² = 1/E φ′²  at this q.
/// The enclosures hold such a point for certain: the first equation's sides change places between
/// the ends of that of q. They are all of ℝ if none was found. The search begins at `start`, and
/// finds the point next to it where there are several; there is one only where ratio_falls.
/// Source: S. Schoenholz et al., Deep information propagation (2017), section 3.
template <HasMoments Activation>
constexpr critical_point
find_critical_point(const Activation& f, const interval<double>& bias_variance, double start = 1) {
    const interval<double> zero(0);
    const bool without_biases = same_set(bias_variance, zero);
    if constexpr (is_rectifier<Activation>) {
        const interval<double> weights = 1 / moments_of(f, interval<double>(1)).slope_square;
        return without_biases ? critical_point{weights, interval<double>::entire()}
                              : critical_point{};
    } else {
        const interval<double> slope = f.derivative(zero);
        if (without_biases && same_set(f(zero), zero) && slope.is_point())
            return {1 / sqr(slope), zero};
        const auto too_small = [&](const interval<double>& q) {
            const moments m = moments_of(f, q);
            return bias_variance - q + m.square / m.slope_square;
        };
        const interval<double> q = detail::find_zero(too_small, start);
        if (!q.is_bounded()) return {};
        return {1 / moments_of(f, q).slope_square, q};
    }
}

} // namespace gradus::mean_field
