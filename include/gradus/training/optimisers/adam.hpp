#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>

namespace gradus {

struct adam_settings {
    double learning_rate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
};

/// Adam: momentum and mean square, each without the bias of its start at 0. In step t = 1, 2, …
///     m ← β₁ m + (1 − β₁) g,    s ← β₂ s + (1 − β₂) g²,
///     w ← w − η m̂/(√ŝ + ε),    m̂ = m/(1 − β₁ᵗ),  ŝ = s/(1 − β₂ᵗ).
/// The first step is η·sign(g) wherever |g| ≫ ε: the layers' gradients no longer decide how fast
/// they learn.
/// Errors: std::invalid_argument for β₁ or β₂ outside of [0, 1), ε ≤ 0 or infinite, and η below 0
/// or not finite, which each step looks at.
/// Source: D. Kingma and J. Ba, Adam (2015), algorithm 1; article 000 claim 4.
template <class Network>
class adam {
    using T = typename Network::scalar;

  public:
    double learning_rate;

    constexpr adam(const Network& net, adam_settings settings)
        : learning_rate(settings.learning_rate), settings_(settings), mean_(zero_parameters(net)),
          mean_square_(zero_parameters(net)) {
        check_learning_rate<T>(settings.learning_rate);
        check_setting(is_decay<T>(settings.beta1), "adam: beta1 must lie in [0, 1)");
        check_setting(is_decay<T>(settings.beta2), "adam: beta2 must lie in [0, 1)");
        check_setting(is_positive<T>(settings.epsilon),
                      "adam: epsilon must be a finite number above 0");
    }

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t, const EachParameter& each = {}) {
        check_learning_rate<T>(learning_rate);
        beta1_power_ *= settings_.beta1;
        beta2_power_ *= settings_.beta2;
        const steps::adam_step<T> step{
            .share = static_cast<T>(1 / static_cast<double>(m)),
            .beta1 = static_cast<T>(settings_.beta1),
            .beta2 = static_cast<T>(settings_.beta2),
            .new_share1 = static_cast<T>(1 - settings_.beta1),
            .new_share2 = static_cast<T>(1 - settings_.beta2),
            .eta = static_cast<T>(learning_rate / (1 - beta1_power_)),
            .unbiased = static_cast<T>(1 / (1 - beta2_power_)),
            .epsilon = static_cast<T>(settings_.epsilon),
        };
        each(net, step, net.parameters, gradient_sum, mean_, mean_square_);
    }

    static constexpr std::string_view name() { return "adam"; }
    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() {
        return std::tie(learning_rate, beta1_power_, beta2_power_, mean_, mean_square_);
    }
    constexpr auto memory() const {
        return std::tie(learning_rate, beta1_power_, beta2_power_, mean_, mean_square_);
    }

  private:
    adam_settings settings_;
    double beta1_power_ = 1;
    double beta2_power_ = 1;
    typename Network::parameters_type mean_;
    typename Network::parameters_type mean_square_;
};

} // namespace gradus
