#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>

namespace gradus {

struct momentum_settings {
    double learning_rate;
    double mu = 0.9;

    template <class T>
    constexpr void check() const {
        check_learning_rate<T>(learning_rate);
        check_setting(is_decay<T>(mu), "momentum: mu must lie in [0, 1)");
    }
};

/// Gradient descent with momentum: with the mean gradient g of a mini-batch,
///     v ← μ v − η g,    w ← w + v,
/// from v = 0, for weights and biases. Under a steady gradient v tends to −η g/(1 − μ): every layer
/// learns 1/(1 − μ) times as fast and their ratios stay. momentum(net, {.learning_rate = η,
/// .mu = μ}); it has the memory that a step needs.
/// Errors: std::invalid_argument for μ outside of [0, 1), and for an η below 0 or not finite, which
/// each step looks at.
/// Source: Nielsen ch. 3 eq. 107 and 108; article 001 claim 29.
template <class Network>
class momentum {
    using T = typename Network::scalar;

  public:
    double learning_rate;

    constexpr momentum(const Network& net, momentum_settings settings)
        : learning_rate(settings.learning_rate), mu_(static_cast<T>(settings.mu)),
          velocity_(zero_parameters(net)) {
        settings.template check<T>();
    }

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t, const EachParameter& each = {}) {
        check_learning_rate<T>(learning_rate);
        const T step = static_cast<T>(learning_rate / static_cast<double>(m));
        each(net, steps::momentum_step<T>{mu_, step}, net.parameters, gradient_sum, velocity_);
    }

    static constexpr std::string_view name() { return "momentum"; }
    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() { return std::tie(learning_rate, velocity_); }
    constexpr auto memory() const { return std::tie(learning_rate, velocity_); }

  private:
    T mu_;
    typename Network::parameters_type velocity_;
};

/// Nesterov's accelerated gradient: v ← μ v − η g(w + μ v), w ← w + v. The network holds the point
/// u = w + μ v where the gradient is taken, which moves by
///     v ← μ v − η g(u),    u ← u + μ v − η g(u).
/// Source: Y. Nesterov (1983); I. Sutskever et al., On the importance of initialization and
/// momentum in deep learning (2013), eq. 3 and 4; for u: Y. Bengio et al., Advances in optimizing
/// recurrent networks (2013), section 3.5. Settings and errors are those of momentum.
template <class Network>
class nesterov {
    using T = typename Network::scalar;

  public:
    double learning_rate;

    constexpr nesterov(const Network& net, momentum_settings settings)
        : learning_rate(settings.learning_rate), mu_(static_cast<T>(settings.mu)),
          velocity_(zero_parameters(net)) {
        settings.template check<T>();
    }

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t, const EachParameter& each = {}) {
        check_learning_rate<T>(learning_rate);
        const T step = static_cast<T>(learning_rate / static_cast<double>(m));
        each(net, steps::nesterov_step<T>{mu_, step}, net.parameters, gradient_sum, velocity_);
    }

    static constexpr std::string_view name() { return "nesterov"; }
    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() { return std::tie(learning_rate, velocity_); }
    constexpr auto memory() const { return std::tie(learning_rate, velocity_); }

  private:
    T mu_;
    typename Network::parameters_type velocity_;
};

} // namespace gradus
