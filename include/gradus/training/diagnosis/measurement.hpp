#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstddef>
#include <vector>

namespace gradus {

/// The largest slope of an activation on the sides on which it tends to a constant, where units can
/// get stuck: its saturating_slope(), a rational. 0 for one that does not saturate or says nothing.
template <class Activation>
constexpr double saturating_slope_of(const Activation& activation) {
    if constexpr (requires { activation.saturating_slope(); }) {
        const rational slope = activation.saturating_slope();
        return constant<double>(slope.numerator, slope.denominator);
    } else {
        return 0;
    }
}

/// A unit is saturated at a sample if its slope is below this share of the largest one on the sides
/// that saturate: for the sigmoid |z| > 4.36, for tanh |a| > 0.975, for elu z < −3, whatever its α.
inline constexpr double saturated_share = 0.05;

/// The first layer's gradient vanishes if it is this many times smaller than the last hidden
/// layer's, and explodes if it is this many times larger.
inline constexpr double unstable_factor = 10;

/// What one layer l did in one step, over the samples of that step. ‖·‖ is the Euclidean norm over
/// all elements, ⟨·⟩ the mean over the samples.
struct layer_diagnosis {
    double weight_gradient = 0;            ///< ‖⟨∂C/∂W^l⟩‖, what a step of gradient descent follows
    double weight_gradient_per_sample = 0; ///< ⟨‖∂C/∂W^l‖⟩, at least as large: samples disagree
    double bias_gradient = 0;              ///< ‖⟨∂C/∂b^l⟩‖, Nielsen's speed of learning
    double bias_gradient_per_sample = 0;   ///< ⟨‖∂C/∂b^l‖⟩ = ⟨‖δ^l‖⟩
    double update_to_weight = 0;           ///< ‖ΔW^l‖/‖W^l‖ of the optimiser's step
    double activation_mean = 0;            ///< of a^l over the layer's units and the samples
    double activation_variance = 0;        ///< the same; divided by the count, not the count − 1
    double saturated = 0;                  ///< share of units and samples, see saturated_share
    double dead = 0; ///< share of units whose slope is 0 at every sample: no gradient reaches them
};

/// What every layer did: layers[l − 1] for layer l = 1 … L, the output layer last.
struct diagnosis {
    std::vector<layer_diagnosis> layers; ///< [l − 1] is layer l

    /// ‖⟨∂C/∂b^l⟩‖/‖⟨∂C/∂b^k⟩‖: how many times as fast as layer k layer l learns. ∞ if k alone does
    /// not learn; NaN, no ratio, if neither does, and if one is NaN.
    /// Errors: std::out_of_range for a layer that is not there.
    constexpr double ratio(std::size_t l, std::size_t k) const {
        return layers.at(l - 1).bias_gradient / layers.at(k - 1).bias_gradient;
    }
    /// True if both layers are there and at least one of them learns.
    constexpr bool has_ratio(std::size_t l, std::size_t k) const {
        const auto learns = [&](std::size_t layer) { return layers[layer - 1].bias_gradient != 0; };
        const auto is_there = [&](std::size_t layer) {
            return 1 <= layer && layer <= layers.size();
        };
        return is_there(l) && is_there(k) && (learns(l) || learns(k));
    }
};

} // namespace gradus
