#pragma once

#include <gradus/networks/mean.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>

namespace gradus {

/// What keeps weights small, as parts of with_parts(). `penalty(net, n)` is what a regulariser adds
/// to the mean cost of n training samples, and `change_gradient` adds its derivative to the mean
/// gradient. Biases are left alone.
/// Errors: std::invalid_argument for a λ below 0 or not finite, and for a length that is not a
/// finite number above 0.

/// λ/(2n) Σ w², derivative (λ/n) w. With sgd this is sgd's own λ; with another optimiser the
/// penalty's gradient is scaled as the cost's is. Source: Nielsen ch. 3 eq. 85–88.
struct l2 {
    double lambda; ///< λ ≥ 0

    constexpr explicit l2(double strength) : lambda(strength) {
        check_setting(is_not_negative(strength), "l2: lambda must be a finite number, not below 0");
    }

    template <class Network>
    constexpr auto penalty(const Network& net, std::size_t n) const {
        using T = typename Network::scalar;
        sum_type<T> sum(0);
        for_each_weight(net, [&](const sum_type<T>& w) { sum = sum + w * w; }, net.parameters);
        return static_cast<T>(static_cast<sum_type<T>>(lambda / (2 * static_cast<double>(n)))
                              * sum);
    }

    template <class Network>
    constexpr void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                                   std::size_t n) const {
        using T = typename Network::scalar;
        const T share = static_cast<T>(lambda / static_cast<double>(n));
        for_each_weight(
            net, [share](T& g, const T& w) { g = g + share * w; }, gradient, net.parameters);
    }
};

/// (λ/n) Σ |w|, derivative (λ/n) sgn w with sgn 0 = 0. Source: Nielsen ch. 3 eq. 95–97.
struct l1 {
    double lambda; ///< λ ≥ 0

    constexpr explicit l1(double strength) : lambda(strength) {
        check_setting(is_not_negative(strength), "l1: lambda must be a finite number, not below 0");
    }

    template <class Network>
    constexpr auto penalty(const Network& net, std::size_t n) const {
        using T = typename Network::scalar;
        using numbers::positive_part;
        sum_type<T> sum(0);
        for_each_weight(
            net, [&](const sum_type<T>& w) { sum = sum + positive_part(w) + positive_part(-w); },
            net.parameters);
        return static_cast<T>(static_cast<sum_type<T>>(lambda / static_cast<double>(n)) * sum);
    }

    template <class Network>
    constexpr void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                                   std::size_t n) const {
        using T = typename Network::scalar;
        using numbers::step;
        const T share = static_cast<T>(lambda / static_cast<double>(n));
        for_each_weight(
            net, [share](T& g, const T& w) { g = g + share * (step(w) - step(-w)); }, gradient,
            net.parameters);
    }
};

/// After each step, the weights w into a neuron with ‖w‖ > c are shortened to ‖w‖ = c.
/// Source: N. Srivastava et al., Dropout (2014), section 5.1.
struct max_norm {
    double limit; ///< c > 0

    constexpr explicit max_norm(double c) : limit(c) {
        check_setting(is_positive(c),
                      "max_norm: the largest length must be a finite number above 0");
    }

    template <class Network>
    constexpr void change_parameters(Network& net) const {
        const auto shorten_rows = [&](const array_name& name, auto& W) {
            if (name.is != array_name::role::weights) return;
            const std::size_t rows = rows_of(W);
            for (std::size_t i = 0; i < rows; ++i)
                shorten<typename Network::scalar>(limit, [&](const auto& f) {
                    for (std::size_t j = 0; j < columns_of(W); ++j) f(W.data()[j * rows + i]);
                });
        };
        for_each_named_array(net, shorten_rows, net.parameters);
    }
};

} // namespace gradus
