#pragma once

#include <gradus/networks/boltzmann/energy.hpp>
#include <gradus/networks/boltzmann/rbm.hpp>

#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// ln Σ eˣ of the numbers x that are added. Where they can be compared, the largest power is taken
/// out, so that none overflows.
template <AnalyticScalar T>
class log_of_sum {
  public:
    constexpr void add(const T& x) {
        if constexpr (ComparableScalar<T>) {
            if (is_empty_ || largest_ < x) {
                sum_ = is_empty_ ? T(1) : sum_ * exp(largest_ - x) + T(1);
                largest_ = x;
            } else {
                sum_ = sum_ + exp(x - largest_);
            }
        } else {
            sum_ = sum_ + exp(x);
        }
        is_empty_ = false;
    }
    constexpr T value() const { return largest_ + log(sum_); }

  private:
    T largest_ = T(0);
    T sum_ = T(0);
    bool is_empty_ = true;

    static constexpr T exp(const T& x) {
        using numbers::exp;
        return exp(x);
    }
    static constexpr T log(const T& x) {
        using numbers::log;
        return log(x);
    }
};

/// f(state) for every state of some binary units, from 0 … 0 on; the first unit changes fastest.
template <class Vector, class Function>
constexpr void for_each_state(Vector state, const Function& f) {
    using T = std::remove_cvref_t<decltype(state[0])>;
    const T off(0);
    const T on(1);
    for (std::size_t i = 0; i < state.size(); ++i) state[i] = off;
    for (;;) { // counting in binary numbers
        f(state);
        std::size_t i = 0;
        for (; i < state.size() && state[i] == on; ++i) state[i] = off;
        if (i == state.size()) return;
        state[i] = on;
    }
}

/// An exact sum over all states has 2ⁿ terms, with n the smaller number of units, or that of the
/// hidden ones below Gaussian units. It is refused for a larger n than this.
inline constexpr std::size_t most_units_of_exact_sums = 24;

/// Spelled so that the compiler's own message reads as a sentence:
/// `exact_sum<784, 100>::has_two_to_the_power_of<100>::terms`.
template <std::size_t Visible, std::size_t Hidden>
struct exact_sum {
    /// `Units` is the n of its 2ⁿ terms.
    template <std::size_t Units>
    struct has_two_to_the_power_of {
        /// Does not compile for n > 24.
        struct terms {
            static_assert(Units <= most_units_of_exact_sums,
                          "an exact sum over the states of a restricted Boltzmann machine has 2^n "
                          "terms, with n the smaller number of units, or that of the hidden ones "
                          "below Gaussian units: n is at most 24");
            static constexpr bool are_summed = Units <= most_units_of_exact_sums;
        };
    };
};

namespace detail {

template <Rbm Machine>
constexpr bool sums_over_visible(std::size_t visible, std::size_t hidden) {
    return Machine::visible_units::has_states && visible <= hidden;
}

template <Rbm Machine>
constexpr void check_exact_sum(const Machine& machine) {
    constexpr auto units = [](std::size_t visible, std::size_t hidden) {
        return sums_over_visible<Machine>(visible, hidden) ? visible : hidden;
    };
    if constexpr (!Machine::is_dynamic) {
        constexpr std::size_t V = Machine::layer(0).inputs;
        constexpr std::size_t H = Machine::layer(0).outputs;
        static_assert(
            exact_sum<V, H>::template has_two_to_the_power_of<units(V, H)>::terms::are_summed);
    } else {
        const std::size_t n = units(machine.visible(), machine.hidden());
        if (n > most_units_of_exact_sums)
            throw std::invalid_argument(
                "an exact sum over the states of a restricted Boltzmann machine of "
                + std::to_string(machine.visible()) + " visible and "
                + std::to_string(machine.hidden()) + " hidden units has 2^" + std::to_string(n)
                + " terms; at most 2^" + std::to_string(most_units_of_exact_sums) + " are summed");
    }
}

} // namespace detail

/// of_visible(v) for every state of the visible units, or of_hidden(h) for every one of the hidden
/// ones, whichever are fewer: the sum over the other ones stands in the free energies.
/// Errors: more than 2^24 states are a std::invalid_argument that says how many they are, and a
/// compile error where the compiler knows it.
template <Rbm Machine, class OfVisible, class OfHidden>
constexpr void for_each_half_state(const Machine& machine, const OfVisible& of_visible,
                                   const OfHidden& of_hidden) {
    detail::check_exact_sum(machine);
    if constexpr (Machine::visible_units::has_states)
        if (detail::sums_over_visible<Machine>(machine.visible(), machine.hidden()))
            return for_each_state(machine.visible_zeros(), of_visible);
    for_each_state(machine.hidden_zeros(), of_hidden);
}

/// ln Z, with Z = Σ e^(−E(v, h)) over all states; over Gaussian units the sum is an integral.
/// Errors: as for_each_half_state.
template <Rbm Machine>
constexpr auto log_partition(const Machine& machine) {
    log_of_sum<typename Machine::scalar> sum;
    for_each_half_state(
        machine, [&](const auto& v) { sum.add(-free_energy(machine, v)); },
        [&](const auto& h) { sum.add(-free_energy_of_hidden(machine, h)); });
    return sum.value();
}

/// Errors: std::invalid_argument for a vector that is no state of binary units: of another size, or
/// with a number that is neither 0 nor 1.
template <Rbm Machine>
constexpr void check_state(const Machine& machine, const typename Machine::visible_vector& v) {
    using T = typename Machine::scalar;
    check_sizes(machine.a(), v);
    if constexpr (Machine::visible_units::has_states)
        for (std::size_t i = 0; i < v.size(); ++i)
            if (!(v[i] == T(0)) && !(v[i] == T(1)))
                throw std::invalid_argument("a state of binary units is made of 0 and 1, and at "
                                            "place "
                                            + std::to_string(i) + " is another number");
}

/// ln p(v) = −F(v) − ln Z; over Gaussian units p is a density. Errors: as check_state and
/// for_each_half_state.
template <Rbm Machine>
constexpr auto log_likelihood(const Machine& machine, const typename Machine::visible_vector& v) {
    check_state(machine, v);
    return -free_energy(machine, v) - log_partition(machine);
}

/// sum ← sum + weight (h vᵀ, h, v), in the shapes of W, b and a: what −E has as its derivatives by
/// them, but for a constant below Gaussian units.
template <class Parameters, class Visible, class Hidden, class T>
constexpr void add_statistics(Parameters& sum, const Visible& v, Hidden h, const T& weight) {
    for (std::size_t j = 0; j < h.size(); ++j) h[j] = weight * h[j];
    add_outer_product(sum.W, h, v);
    add(sum.b, h);
    for (std::size_t i = 0; i < v.size(); ++i) sum.a[i] = sum.a[i] + weight * v[i];
}

/// sum ← sum + weight E[(h vᵀ, h, v)], the mean over all states of the machine by p.
/// Errors: as for_each_half_state.
template <Rbm Machine, class T>
constexpr void add_model_statistics(const Machine& machine, typename Machine::parameters_type& sum,
                                    const T& weight) {
    using numbers::exp;
    const T log_Z = log_partition(machine);
    for_each_half_state(
        machine,
        [&](const auto& v) {
            const T p = exp(-free_energy(machine, v) - log_Z);
            add_statistics(sum[zero], v, hidden_means(machine, v), weight * p);
        },
        [&](const auto& h) {
            const T p = exp(-free_energy_of_hidden(machine, h) - log_Z);
            add_statistics(sum[zero], visible_means(machine, h), h, weight * p);
        });
}

/// The gradient of the mean of ln p(v) over some inputs v: for W the mean of E[h | v] vᵀ over them
/// minus that over the machine's own states, and so for b and a. (Training descends along its
/// negative.) Errors: std::invalid_argument for no inputs, and as check_state and
/// for_each_half_state.
template <Rbm Machine, class Inputs>
constexpr auto log_likelihood_gradient(const Machine& machine, const Inputs& inputs) {
    using T = typename Machine::scalar;
    if (std::size(inputs) == 0)
        throw std::invalid_argument("there are no inputs whose likelihood has a gradient");
    const T share = constant<T>(1, static_cast<long>(std::size(inputs)));
    auto gradient = zero_parameters(machine);
    for (const typename Machine::visible_vector& v : inputs) {
        check_state(machine, v);
        add_statistics(gradient[zero], v, hidden_means(machine, v), share);
    }
    add_model_statistics(machine, gradient, T(-1));
    return gradient;
}

} // namespace gradus
