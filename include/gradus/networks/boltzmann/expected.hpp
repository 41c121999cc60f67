#pragma once

#include <gradus/networks/boltzmann/exact.hpp>

#include <concepts>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <type_traits>

namespace gradus {

/// A probability, or a share of some data, for each of the 2^Visible states of binary units, in the
/// order of for_each_state.
template <Scalar T, std::size_t Visible>
using distribution = vector<T, (std::size_t{1} << Visible)>;

/// A machine that is so small that probabilities of all its states are held.
template <class Machine>
concept SmallRbm = Rbm<Machine> && !Machine::is_dynamic && Machine::visible_units::has_states;

namespace detail {

template <SmallRbm Machine>
using distribution_of = distribution<typename Machine::scalar, Machine::layer(0).inputs>;

/// The probability of a state of independent units with these means.
template <class Vector>
constexpr auto probability_of(const Vector& state, const Vector& means) {
    using T = std::remove_cvref_t<decltype(means[0])>;
    T p(1);
    for (std::size_t i = 0; i < state.size(); ++i)
        p = p * (state[i] == T(0) ? T(1) - means[i] : means[i]);
    return p;
}

/// Whether x < y for sure. Numbers that no comparison is known of, letters for one, are never less.
template <class T>
constexpr bool is_surely_less(const T& x, const T& y) {
    if constexpr (requires { x.derivative; })
        return is_surely_less(x.value, y.value);
    else if constexpr (requires { x.power; })
        return is_surely_less(x.rest, y.rest);
    else if constexpr (std::floating_point<T>)
        return !(x >= y - 1024 * std::numeric_limits<T>::epsilon()); // NaN is less than all
    else if constexpr (ComparableScalar<T>)
        return x < y;
    else if constexpr (requires { certainly_less(x, y); })
        return certainly_less(x, y);
    else
        return false;
}

/// Errors: std::invalid_argument for shares of which one is below 0, or that do not add up to 1.
template <class Shares>
constexpr void check_shares(const Shares& q) {
    using T = std::remove_cvref_t<decltype(q[0])>;
    const T none(0);
    const T all(1);
    T sum(0);
    for (std::size_t s = 0; s < q.size(); ++s) {
        if (is_surely_less(q[s], none))
            throw std::invalid_argument("the share of a state is below 0");
        sum = sum + q[s];
    }
    if (is_surely_less(sum, all) || is_surely_less(all, sum))
        throw std::invalid_argument("the shares of all states do not add up to 1");
}

} // namespace detail

/// p(v) of every state of the visible units.
template <SmallRbm Machine>
constexpr auto model_distribution(const Machine& machine) {
    using numbers::exp;
    const auto log_Z = log_partition(machine);
    detail::distribution_of<Machine> p;
    std::size_t s = 0;
    for_each_state(machine.visible_zeros(),
                   [&](const auto& v) { p[s++] = exp(-free_energy(machine, v) - log_Z); });
    return p;
}

/// What p(v) is after a step of Gibbs sampling if it is q before:
/// Σ_h p(v | h) Σ_u p(h | u) q(u). Errors: std::invalid_argument for shares of which one is below
/// 0, or that do not add up to 1, but for roundings.
template <SmallRbm Machine>
constexpr auto after_gibbs_step(const Machine& machine, const detail::distribution_of<Machine>& q) {
    using T = typename Machine::scalar;
    detail::check_shares(q);
    distribution<T, Machine::layer(0).outputs> of_hidden;
    std::size_t s = 0;
    for_each_state(machine.visible_zeros(), [&](const auto& v) {
        const auto means = hidden_means(machine, v);
        std::size_t t = 0;
        for_each_state(machine.hidden_zeros(), [&](const auto& h) {
            of_hidden[t] = of_hidden[t] + q[s] * detail::probability_of(h, means);
            ++t;
        });
        ++s;
    });
    detail::distribution_of<Machine> after;
    std::size_t t = 0;
    for_each_state(machine.hidden_zeros(), [&](const auto& h) {
        const auto means = visible_means(machine, h);
        std::size_t u = 0;
        for_each_state(machine.visible_zeros(), [&](const auto& v) {
            after[u] = after[u] + of_hidden[t] * detail::probability_of(v, means);
            ++u;
        });
        ++t;
    });
    return after;
}

/// The mean of (E[h | v] vᵀ, E[h | v], v) over visible states that have these probabilities.
/// Errors: as after_gibbs_step.
template <SmallRbm Machine>
constexpr auto expected_statistics(const Machine& machine,
                                   const detail::distribution_of<Machine>& q) {
    detail::check_shares(q);
    auto sum = zero_parameters(machine);
    std::size_t s = 0;
    for_each_state(machine.visible_zeros(), [&](const auto& v) {
        add_statistics(sum[zero], v, hidden_means(machine, v), q[s++]);
    });
    return sum;
}

/// What CD-k adds to the parameters on the average, for a learning rate of 1 and data that have
/// these shares: their statistics minus those k Gibbs steps away, with visible and hidden units
/// drawn. For k → ∞ it tends to the gradient of the mean of ln p.
/// Errors: std::invalid_argument for k = 0, and as after_gibbs_step.
template <SmallRbm Machine>
constexpr auto expected_contrastive_divergence(const Machine& machine,
                                               const detail::distribution_of<Machine>& data,
                                               std::size_t k) {
    if (k == 0)
        throw std::invalid_argument(
            "contrastive divergence takes k Gibbs steps, at least 1, not 0");
    auto q = data;
    for (std::size_t step = 0; step < k; ++step) q = after_gibbs_step(machine, q);
    auto difference = expected_statistics(machine, data);
    const auto own = expected_statistics(machine, q);
    std::remove_cvref_t<decltype(own[zero])>::for_each_array(
        [](const array_name&, auto& x, const auto& y) {
            for (std::size_t n = 0; n < count_of(x); ++n) x.data()[n] = x.data()[n] - y.data()[n];
        },
        difference[zero], own[zero]);
    return difference;
}

} // namespace gradus
