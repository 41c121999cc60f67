#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>
#include <gradus/training/optimisers/steps.hpp>

#include <cstddef>
#include <string_view>

namespace gradus {

/// η, β₁, β₂ in [0, 1), ε > 0 and the weight decay λ ≥ 0; the defaults are torch.optim.AdamW's.
struct adamw_settings {
    double learning_rate = 0.001; ///< η ≥ 0
    double beta1 = 0.9;           ///< β₁, in [0, 1)
    double beta2 = 0.999;         ///< β₂, in [0, 1)
    double epsilon = 1e-8;        ///< ε > 0
    double weight_decay = 0.01;   ///< λ ≥ 0
};

/// Adam's method with λ; it makes the steps that `adamw` takes.
struct adamw_method : adam_method {
    double weight_decay; ///< λ ≥ 0

    constexpr adamw_method(adamw_settings settings)
        : adam_method{{settings.learning_rate, settings.beta1, settings.beta2, settings.epsilon}},
          weight_decay(settings.weight_decay) {}

    static constexpr std::string_view name() { return "adamw"; }

    template <class T>
    constexpr void check() const {
        adam_method::check<T>(name());
        check_setting(is_not_negative<T>(weight_decay),
                      "adamw: the weight decay must be a finite number, not below 0");
    }
    template <class T>
    constexpr auto next_step(std::size_t m) {
        return steps::adamw_step<T>{static_cast<T>(1 - learning_rate * weight_decay),
                                    adam_method::next_step<T>(m)};
    }
};

/// AdamW: Adam with a decay of the parameters that no gradient is divided by,
///     w ← (1 − ηλ) w,    then Adam's step from there, with the gradient g of before,
/// with λ the weight decay, for weights and biases alike; l2 around adam would put λ w into g, and
/// Adam would divide it by √ŝ. Without gradients w falls as (1 − ηλ)ᵗ. The steps are those of
/// torch.optim.AdamW over all of a network's parameters, and so are the settings that are not said.
/// Errors: std::invalid_argument for settings that adam refuses and for a λ below 0 or not finite,
/// at once and at each step.
/// Source: I. Loshchilov and F. Hutter, Decoupled weight decay regularization (2019), algorithm 2.
template <class Network>
struct adamw : optimiser_with_memory<Network, adamw_method> {
    constexpr adamw(const Network& net, adamw_settings settings)
        : optimiser_with_memory<Network, adamw_method>(net, {settings}) {}
};

} // namespace gradus
