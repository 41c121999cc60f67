#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>

namespace gradus {

/// Gradient descent with momentum and weight decay: with the mean gradient g of a mini-batch,
///     v ← μ v − η (g + d w),    w ← w + v,
/// with d = 0 for what is no weight. The decay d is the "weight-cost" of Boltzmann machines, the
/// same for any number of samples. Source: G. Hinton, A practical guide to training restricted
/// Boltzmann machines (2010), sections 9 and 10.
template <class Network>
class momentum_with_decay {
    using T = typename Network::scalar;

  public:
    double learning_rate; ///< η ≥ 0
    double mu;            ///< μ, in [0, 1)
    double decay;         ///< d ≥ 0

    constexpr momentum_with_decay(const Network& net, double eta, double momentum,
                                  double weight_decay)
        : learning_rate(eta), mu(momentum), decay(weight_decay), velocity_(zero_parameters(net)) {}

    template <class Scalar>
    constexpr void check() const {
        check_learning_rate<Scalar>(learning_rate);
        check_setting(is_decay<Scalar>(mu), "momentum: mu must lie in [0, 1)");
        check_setting(is_not_negative<Scalar>(decay),
                      "weight decay: it must be a finite number, not below 0");
    }

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t, const EachParameter& each = {}) {
        const auto move = [&](const array_name& name, auto& w, const auto& g, auto& v) {
            each.over(count_of(w),
                      steps::decaying_momentum_step<T>{keep(), step(m), decay_of(name.is)},
                      w.data(), g.data(), v.data());
        };
        for_each_named_array(net, move, net.parameters, gradient_sum, velocity_);
    }

    /// The same step in two halves for whoever adds a gradient where it is, v ← keep v − step Σ g:
    /// it is not stored first.
    constexpr typename Network::parameters_type& velocity() { return velocity_; }
    constexpr T keep() const { return static_cast<T>(mu); }
    constexpr T step(std::size_t m) const {
        return static_cast<T>(learning_rate / static_cast<double>(m));
    }
    /// v ← v − d w, w ← w + v, for an array of this kind.
    constexpr steps::decay_step<T> end_of_step(array_name::role kind) const {
        return {decay_of(kind)};
    }

    static constexpr std::string_view name() { return "momentum with decay"; }
    constexpr auto memory() { return std::tie(learning_rate, velocity_); }
    constexpr auto memory() const { return std::tie(learning_rate, velocity_); }

  private:
    typename Network::parameters_type velocity_;

    constexpr T decay_of(array_name::role kind) const {
        return static_cast<T>(kind == array_name::role::weights ? learning_rate * decay : 0);
    }
};

} // namespace gradus
