#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>

namespace gradus {

struct rmsprop_settings {
    double learning_rate;
    double rho = 0.9;
    double epsilon = 1e-8;
};

/// RMSProp: each parameter's step is divided by the root of its mean square gradient,
///     s ← ρ s + (1 − ρ) g²,    w ← w − η g/(√s + ε),
/// from s = 0. Under a steady gradient the step tends to η in every layer, however small g is.
/// Errors: std::invalid_argument for ρ outside of [0, 1), ε ≤ 0 or infinite, and η below 0 or not
/// finite, which each step looks at.
/// Source: T. Tieleman and G. Hinton, Neural networks for machine learning, lecture 6e (2012).
template <class Network>
class rmsprop {
    using T = typename Network::scalar;

  public:
    double learning_rate;

    constexpr rmsprop(const Network& net, rmsprop_settings settings)
        : learning_rate(settings.learning_rate), settings_(settings),
          mean_square_(zero_parameters(net)) {
        check_learning_rate<T>(settings.learning_rate);
        check_setting(is_decay<T>(settings.rho), "rmsprop: rho must lie in [0, 1)");
        check_setting(is_positive<T>(settings.epsilon),
                      "rmsprop: epsilon must be a finite number above 0");
    }

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t, const EachParameter& each = {}) {
        check_learning_rate<T>(learning_rate);
        const steps::rmsprop_step<T> step{
            .share = static_cast<T>(1 / static_cast<double>(m)),
            .eta = static_cast<T>(learning_rate),
            .rho = static_cast<T>(settings_.rho),
            .new_share = static_cast<T>(1 - settings_.rho),
            .epsilon = static_cast<T>(settings_.epsilon),
        };
        each(net, step, net.parameters, gradient_sum, mean_square_);
    }

    static constexpr std::string_view name() { return "rmsprop"; }
    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() { return std::tie(learning_rate, mean_square_); }
    constexpr auto memory() const { return std::tie(learning_rate, mean_square_); }

  private:
    rmsprop_settings settings_;
    typename Network::parameters_type mean_square_;
};

} // namespace gradus
