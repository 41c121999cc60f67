#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>
#include <gradus/training/optimisers/steps.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>

namespace gradus {

/// η, β₁, β₂ in [0, 1) and ε > 0; the defaults are those of the paper.
struct adam_settings {
    double learning_rate = 0.001; ///< η ≥ 0
    double beta1 = 0.9;           ///< β₁, in [0, 1)
    double beta2 = 0.999;         ///< β₂, in [0, 1)
    double epsilon = 1e-8;        ///< ε > 0
};

/// Adam's settings and its step count t, as β₁ᵗ and β₂ᵗ; it makes the steps that `adam` takes.
struct adam_method : adam_settings {
    double beta1_power = 1; ///< β₁ᵗ after t steps
    double beta2_power = 1; ///< β₂ᵗ

    static constexpr std::string_view name() { return "adam"; }
    static constexpr std::size_t remembers = 2;
    constexpr auto counters() { return std::tie(beta1_power, beta2_power); }
    constexpr auto counters() const { return std::tie(beta1_power, beta2_power); }

    /// `who` begins the sentence of an error.
    template <class T>
    constexpr void check(std::string_view who = name()) const {
        check_learning_rate<T>(learning_rate);
        check_setting(is_decay<T>(beta1), {who, ": beta1 must lie in [0, 1)"});
        check_setting(is_decay<T>(beta2), {who, ": beta2 must lie in [0, 1)"});
        check_setting(is_positive<T>(epsilon), {who, ": epsilon must be a finite number above 0"});
    }
    template <class T>
    constexpr auto next_step(std::size_t m) {
        beta1_power *= beta1;
        beta2_power *= beta2;
        return steps::adam_step<T>{
            .share = static_cast<T>(1 / static_cast<double>(m)),
            .beta1 = static_cast<T>(beta1),
            .beta2 = static_cast<T>(beta2),
            .new_share1 = static_cast<T>(1 - beta1),
            .new_share2 = static_cast<T>(1 - beta2),
            .eta = static_cast<T>(learning_rate / (1 - beta1_power)),
            .unbiased = static_cast<T>(1 / (1 - beta2_power)),
            .epsilon = static_cast<T>(epsilon),
        };
    }
};

/// Adam: momentum and mean square, each without the bias of its start at 0. In step t = 1, 2, …
///     m ← β₁ m + (1 − β₁) g,    s ← β₂ s + (1 − β₂) g²,
///     w ← w − η m̂/(√ŝ + ε),    m̂ = m/(1 − β₁ᵗ),  ŝ = s/(1 − β₂ᵗ).
/// The first step is η·sign(g) wherever |g| ≫ ε: the layers' gradients no longer decide how fast
/// they learn.
/// Errors: std::invalid_argument for β₁ or β₂ outside of [0, 1), ε ≤ 0 or infinite, and η below 0
/// or not finite, at once and at each step.
/// Source: D. Kingma and J. Ba, Adam (2015), algorithm 1; article 000 claim 4.
template <class Network>
struct adam : optimiser_with_memory<Network, adam_method> {
    constexpr adam(const Network& net, adam_settings settings)
        : optimiser_with_memory<Network, adam_method>(net, {settings}) {}
};

} // namespace gradus
