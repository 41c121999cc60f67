#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>

namespace gradus {

/// Stochastic gradient descent with weight decay (L2). After a mini-batch of m samples out of n,
///     w ← (1 − ηλ/n) w − (η/m) Σ ∂C/∂w,    b ← b − (η/m) Σ ∂C/∂b.
/// η is the learning rate; λ = 0 means no decay; biases never decay.
/// Errors: std::invalid_argument for an η or λ below 0 or not finite, by a trainer and each step.
/// Source: Nielsen ch. 3 eq. 93–95.
struct sgd {
    double learning_rate; ///< η ≥ 0
    double lambda = 0;    ///< λ ≥ 0

    /// 1 − ηλ/n
    template <class T>
    constexpr T keep(std::size_t n) const {
        return static_cast<T>(1 - learning_rate * lambda / static_cast<double>(n));
    }
    /// η/m
    template <class T>
    constexpr T step(std::size_t m) const {
        return static_cast<T>(learning_rate / static_cast<double>(m));
    }

    template <class T>
    constexpr void check() const {
        check_learning_rate<T>(learning_rate);
        check_setting(is_not_negative<T>(lambda),
                      "sgd: lambda must be a finite number, not below 0");
    }

    static constexpr std::string_view name() { return "sgd"; }
    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() { return std::tie(learning_rate); }
    constexpr auto memory() const { return std::tie(learning_rate); }

    /// A step: the gradient is the sum over a mini-batch of m samples, of n that are trained on.
    template <class Network>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t n) const {
        using T = typename Network::scalar;
        check<T>();
        const T keep = this->keep<T>(n);
        const T step = this->step<T>(m);
        const auto descend = [&](const array_name& name, auto& array, const auto& gradient) {
            if (!name.is_learnt()) return;
            auto* const w = array.data();
            const auto* const w_gradient = gradient.data();
            const std::size_t count = count_of(array);
            if (name.is == array_name::role::weights)
                for (std::size_t k = 0; k < count; ++k) w[k] = keep * w[k] - step * w_gradient[k];
            else
                for (std::size_t k = 0; k < count; ++k) w[k] = w[k] - step * w_gradient[k];
        };
        for_each_named_array(net, descend, net.parameters, gradient_sum);
    }
};

} // namespace gradus
