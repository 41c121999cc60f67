#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>
#include <gradus/training/optimisers/steps.hpp>

#include <cstddef>
#include <string_view>

namespace gradus {

/// The learning rate η ≥ 0 and μ in [0, 1).
struct momentum_settings {
    double learning_rate; ///< η ≥ 0
    double mu = 0.9;      ///< μ, in [0, 1)
};

/// It makes the steps that `momentum` takes, and remembers the velocity v.
struct momentum_method : momentum_settings {
    static constexpr std::string_view name() { return "momentum"; }
    static constexpr std::size_t remembers = 1;

    template <class T>
    constexpr void check() const {
        check_learning_rate<T>(learning_rate);
        check_setting(is_decay<T>(mu), "momentum: mu must lie in [0, 1)");
    }
    template <class T>
    constexpr auto next_step(std::size_t m) const {
        return steps::momentum_step<T>{static_cast<T>(mu),
                                       static_cast<T>(learning_rate / static_cast<double>(m))};
    }
};

/// It makes the steps that `nesterov` takes, with momentum's settings.
struct nesterov_method : momentum_method {
    static constexpr std::string_view name() { return "nesterov"; }

    template <class T>
    constexpr auto next_step(std::size_t m) const {
        const auto next = momentum_method::next_step<T>(m);
        return steps::nesterov_step<T>{next.mu, next.step};
    }
};

/// Gradient descent with momentum: with the mean gradient g of a mini-batch,
///     v ← μ v − η g,    w ← w + v,
/// from v = 0, for weights and biases. Under a steady gradient v tends to −η g/(1 − μ): every layer
/// learns 1/(1 − μ) times as fast and their ratios stay. momentum(net, {.learning_rate = η,
/// .mu = μ}); it has the memory that a step needs.
/// Errors: std::invalid_argument for μ outside of [0, 1), and for an η below 0 or not finite, at
/// once and at each step.
/// Source: Nielsen ch. 3 eq. 107 and 108; article 001 claim 29.
template <class Network>
struct momentum : optimiser_with_memory<Network, momentum_method> {
    constexpr momentum(const Network& net, momentum_settings settings)
        : optimiser_with_memory<Network, momentum_method>(net, {settings}) {}
};

/// Nesterov's accelerated gradient: v ← μ v − η g(w + μ v), w ← w + v. The network holds the point
/// u = w + μ v where the gradient is taken, which moves by
///     v ← μ v − η g(u),    u ← u + μ v − η g(u).
/// Source: Y. Nesterov (1983); I. Sutskever et al., On the importance of initialization and
/// momentum in deep learning (2013), eq. 3 and 4; for u: Y. Bengio et al., Advances in optimizing
/// recurrent networks (2013), section 3.5. Settings and errors are those of momentum.
template <class Network>
struct nesterov : optimiser_with_memory<Network, nesterov_method> {
    constexpr nesterov(const Network& net, momentum_settings settings)
        : optimiser_with_memory<Network, nesterov_method>(net, {{settings}}) {}
};

} // namespace gradus
