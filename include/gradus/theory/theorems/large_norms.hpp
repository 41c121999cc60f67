#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/theory/theorems/recurrence.hpp>
#include <gradus/theory/theorems/spectral_norm.hpp>

#include <cstddef>
#include <type_traits>
#include <vector>

/// σ_max > 1/γ is necessary for gradients to explode through time, and not sufficient: recurrent
/// matrices of any norm whose gradients vanish. Article 001 claim 26; Pascanu 2013, section 2.1.
namespace gradus::theorems::large_norms {

/// W = ((0, c), (0, 0)), the slopes of both neurons in two steps, and a direction in which the
/// state before them is moved.
using ring = polynomial<"c", "s1", "s2", "t1", "t2", "v1", "v2", "L", "a">;
inline constexpr ring c = ring::variable("c"); ///< the one weight that is not 0
inline constexpr ring a = ring::variable("a"); ///< any state, input or value of φ
/// ((0, c), (0, 0)): neuron 1 sees neuron 2, which sees none. W² = 0.
inline constexpr spectral_norm::by_rows<ring, 2> forgetful{{{0, c}, {0, 0}}};

/// λI − WᵀW = ((λ, 0), (0, λ − c²)): the norm of W is |c|, however large.
constexpr claim norm_of_the_forgetful(numbers::integer<std::size_t> row,
                                      numbers::integer<std::size_t> column) {
    const ring L = ring::variable("L");
    const ring wanted = row != column ? ring(0) : row == 0 ? L : L - sqr(c);
    const std::vector<ring> A = lambda_minus_gram(L, forgetful);
    const std::remove_const_t<decltype(forgetful)> found{{{A[0], A[1]}, {A[2], A[3]}}};
    return equal(found(row, column), wanted);
}

/// The derivative of neuron i's state after one step, or two, in the direction (v₁, v₂).
constexpr ring moved(std::size_t i, int steps) {
    using T = dual<ring>;
    T state[] = {{a, ring::variable("v1")}, {a, ring::variable("v2")}};
    const ring slopes[][2] = {{ring::variable("s1"), ring::variable("s2")},
                              {ring::variable("t1"), ring::variable("t2")}};
    for (int step = 0; step < steps; ++step) {
        const auto after = [&](std::size_t neuron) {
            const recurrence::an_activation<ring> phi{a, slopes[step][neuron]};
            return recurrent_neuron<T>(phi, forgetful, state, a, neuron);
        };
        const T first = after(0);
        const T second = after(1);
        state[0] = first;
        state[1] = second;
    }
    return state[i].derivative;
}
/// A step multiplies by as much as it likes; after two the gradient is 0, whatever the weight, the
/// slopes, the states and the inputs.
constexpr claim forgetful_after_one_step() {
    return equal(moved(0, 1), ring::variable("s1") * c * ring::variable("v2"));
}
/// ∂h_i(t)/∂h(t−2) in every direction (v₁, v₂) is 0, for i = 0 and 1.
constexpr claim forgetful_after_two_steps(numbers::integer<std::size_t> i) {
    return equal(moved(i, 2), 0);
}

/// One neuron: for every state h in the range a step multiplies the gradient by at most `bound` in
/// size, |wφ′(wh + x)|, where w and x may be ranges too. With |w| > 1/γ a bound below 1 is possible
/// where the slopes stay small.
template <class Activation>
constexpr certificate one_neuron(const Activation& activation, const interval<double>& weight,
                                 const interval<double>& input, const interval<double>& states,
                                 const interval<double>& bound) {
    return prove_at_most(
        [=](const auto& state) {
            using T = std::remove_cvref_t<decltype(state)>;
            return abs(T(weight) * activation.derivative(T(weight) * state + T(input)));
        },
        bound, states);
}
/// The same neuron explodes at another input: there a step multiplies by at least `bound`.
template <class Activation>
constexpr certificate one_neuron_grows(const Activation& activation, const interval<double>& weight,
                                       const interval<double>& input,
                                       const interval<double>& states,
                                       const interval<double>& bound) {
    return prove_at_least(
        [=](const auto& state) {
            using T = std::remove_cvref_t<decltype(state)>;
            return abs(T(weight) * activation.derivative(T(weight) * state + T(input)));
        },
        bound, states);
}

} // namespace gradus::theorems::large_norms
