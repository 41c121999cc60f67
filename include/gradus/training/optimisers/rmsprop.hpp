#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>
#include <gradus/training/optimisers/steps.hpp>

#include <cstddef>
#include <string_view>

namespace gradus {

/// The learning rate η ≥ 0, ρ in [0, 1) and ε > 0.
struct rmsprop_settings {
    double learning_rate;  ///< η ≥ 0
    double rho = 0.9;      ///< ρ, in [0, 1)
    double epsilon = 1e-8; ///< ε > 0
};

/// It makes the steps that `rmsprop` takes, and remembers the mean square s.
struct rmsprop_method : rmsprop_settings {
    static constexpr std::string_view name() { return "rmsprop"; }
    static constexpr std::size_t remembers = 1;

    template <class T>
    constexpr void check() const {
        check_learning_rate<T>(learning_rate);
        check_setting(is_decay<T>(rho), "rmsprop: rho must lie in [0, 1)");
        check_setting(is_positive<T>(epsilon), "rmsprop: epsilon must be a finite number above 0");
    }
    template <class T>
    constexpr auto next_step(std::size_t m) const {
        return steps::rmsprop_step<T>{
            .share = static_cast<T>(1 / static_cast<double>(m)),
            .eta = static_cast<T>(learning_rate),
            .rho = static_cast<T>(rho),
            .new_share = static_cast<T>(1 - rho),
            .epsilon = static_cast<T>(epsilon),
        };
    }
};

/// RMSProp: each parameter's step is divided by the root of its mean square gradient,
///     s ← ρ s + (1 − ρ) g²,    w ← w − η g/(√s + ε),
/// from s = 0. Under a steady gradient the step tends to η in every layer, however small g is.
/// Errors: std::invalid_argument for ρ outside of [0, 1), ε ≤ 0 or infinite, and η below 0 or not
/// finite, at once and at each step.
/// Source: T. Tieleman and G. Hinton, Neural networks for machine learning, lecture 6e (2012).
template <class Network>
struct rmsprop : optimiser_with_memory<Network, rmsprop_method> {
    constexpr rmsprop(const Network& net, rmsprop_settings settings)
        : optimiser_with_memory<Network, rmsprop_method>(net, {settings}) {}
};

} // namespace gradus
