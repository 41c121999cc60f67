#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/vectors.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// A cell describes one step in time, from the state before it and an input x_t to the state after
/// it. A layer unrolls it over a sequence (over_time.hpp) and a network holds its numbers. It has
///     inputs, outputs      the sizes of x_t and of h_t
///     gates, gate_names    how many blocks of `outputs` rows W, U and b have, and of what
///     parameters<T>        W, U, b …, visited by name
///     state<Numbers>       what goes from step to step: h, and what else there is
///     step<Numbers>        what one step remembers: x, the state after it, its errors = ∂C/∂state
///                          and δ = ∂C/∂z of what stands inside the activations; gates and states
///                          are visited by name, in the order in which they are computed
///     forward(p, before, now)      now.state and all else, from now.x and the state before
///     backward(p, before, now, dC_dbefore, dC_dx)   from now.errors; both are assigned
///     add_gradient(before, now, gradient)           gradient ← gradient + ∂C/∂p, after backward
/// and it may say
///     activations_fit<T>   whether its activations have values and slopes for T
///     forget_gate          which gate's biases set_forget_bias() sets
///     summed_biases        how many biases of torch.nn are two; see set_torch_biases.
template <class C, class T>
concept Cell =
    requires(const C& cell, typename C::template parameters<T>& p,
             typename C::template state<one_sample<T>>& state,
             typename C::template step<one_sample<T>>& now, vector<T, C::inputs>& dC_dx) {
        cell.forward(p, state, now);
        cell.backward(p, state, now, state, dC_dx);
        cell.add_gradient(state, now, p);
        C::outputs;
        C::gate_names[C::gates - 1];
    };

/// True if C is one; a compile error that says so if not.
template <class C, class T>
inline constexpr bool is_cell = [] {
    static_assert(Cell<C, T>, "a cell has inputs, outputs, gate_names, parameters, state, step, "
                              "forward, backward and add_gradient, each as gradus::Cell says");
    return Cell<C, T>;
}();

/// What a cell learns: W for its input and U for the state h before, gate below gate, and a bias
/// for each row. torch.nn has two biases for each row, of which only the sum counts: b = b_ih +
/// b_hh.
template <Scalar T, std::size_t Inputs, std::size_t Outputs, std::size_t Gates>
struct cell_parameters {
    using scalar = T;

    matrix<T, Gates * Outputs, Inputs> W;  ///< of the input
    matrix<T, Gates * Outputs, Outputs> U; ///< of the state h before
    vector<T, Gates * Outputs> b;          ///< of each row
    constexpr bool operator==(const cell_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        using role = array_name::role;
        f(array_name{.name = "W", .is = role::weights, .blocks = Gates}, p.W...);
        f(array_name{.name = "U", .is = role::weights, .blocks = Gates, .is_recurrent = true},
          p.U...);
        f(array_name{.name = "b", .is = role::biases, .blocks = Gates}, p.b...);
    }
};

/// The biases that torch.nn's two for each row stand for: b = bias_ih + bias_hh, but of a GRU that
/// resets U h, in the rows of n, b = bias_ih and b_hn = bias_hh. W is weight_ih and U is weight_hh
/// as they are: the rows have the same order. ∂C/∂b is the gradient of each of the two, so that a
/// step of gradient descent moves their sum twice as far as b.
/// Errors: std::invalid_argument for another number of biases.
template <class Parameters>
constexpr void set_torch_biases(Parameters& p, const auto& bias_ih, const auto& bias_hh) {
    for (const std::size_t size : {bias_ih.size(), bias_hh.size()})
        if (size != p.b.size())
            throw std::invalid_argument("a cell with " + std::to_string(p.b.size())
                                        + " biases cannot take " + std::to_string(size));
    for (std::size_t k = 0; k < p.b.size(); ++k) {
        if constexpr (requires { p.b_hn; }) {
            const std::size_t at_n = p.b.size() - p.b_hn.size();
            p.b[k] = k < at_n ? bias_ih[k] + bias_hh[k] : bias_ih[k];
            if (k >= at_n) p.b_hn[k - at_n] = bias_hh[k];
        } else {
            p.b[k] = bias_ih[k] + bias_hh[k];
        }
    }
}

/// h: what a cell gives and all that goes from step to step.
template <class Numbers, std::size_t Outputs>
struct hidden_state {
    typename Numbers::template neurons<Outputs> h{};
    constexpr bool operator==(const hidden_state&) const = default;

    template <class Function, class... States>
    static constexpr void for_each_part(const Function& f, States&... states) {
        f("h", states.h...);
    }
};

/// Every number of a state ← 0.
template <class State>
    requires requires(State& state) { state.h; }
constexpr void clear(State& state) {
    State::for_each_part([](const char*, auto& part) { set_to_zero(part); }, state);
}

namespace detail {

template <std::size_t Inputs, std::size_t Outputs>
inline constexpr bool is_a_cell_size = [] {
    static_assert(Inputs > 0 && Outputs > 0, "a cell has at least one input and one output");
    static_assert(Inputs != dynamic && Outputs != dynamic,
                  "a cell's inputs and outputs are constants; only the number of steps may be "
                  "gradus::dynamic");
    return true;
}();

} // namespace detail

} // namespace gradus
