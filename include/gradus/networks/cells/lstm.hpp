#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/cells/cell.hpp>
#include <gradus/networks/cells/units.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace gradus {

/// What goes from step to step in an LSTM: h, which it gives, and c, which it keeps.
template <class Numbers, std::size_t Outputs>
struct lstm_state {
    typename Numbers::template neurons<Outputs> h{};
    typename Numbers::template neurons<Outputs> c{};
    constexpr bool operator==(const lstm_state&) const = default;

    template <class Function, class... States>
    static constexpr void for_each_part(const Function& f, States&... states) {
        f("h", states.h...);
        f("c", states.c...);
    }
};

/// Long short-term memory with a forget gate, without peepholes. With (h, c) the state before,
///     z = W x + U h + b, in four blocks of rows z_i, z_f, z_g, z_o,
///     i = σ(z_i), f = σ(z_f), g = tanh(z_g), o = σ(z_o),
///     c′ = f c + i g,    h′ = o tanh(c′).
/// One step of the gradient: ∂C/∂c = f (∂C/∂c′ + ∂C/∂h′ o tanh′(c′)); the direct path from c to c′
/// is f. The gates' activation and the one in the place of tanh may be others: lstm<2, 16>(),
/// lstm<2, 16>(hard_sigmoid, hard_tanh).
/// Shapes: W 4·outputs × inputs, U 4·outputs × outputs, b 4·outputs; rows as in torch.nn.LSTM.
/// Source: S. Hochreiter and J. Schmidhuber, Long short-term memory (1997); F. Gers, J. Schmidhuber
/// and F. Cummins, Learning to forget (2000); torch.nn.LSTM.
template <std::size_t Inputs, std::size_t Outputs, class Gate, class Squash>
struct lstm_cell {
    static_assert(detail::is_a_cell_size<Inputs, Outputs>);

    Gate gate;     ///< of i, f and o
    Squash squash; ///< of g and of c′
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static constexpr std::size_t gates = 4;
    static constexpr const char* gate_names[gates] = {"i", "f", "g", "o"};
    static constexpr std::size_t forget_gate = 1;                 ///< its block of rows, from 0
    static constexpr std::size_t summed_biases = gates * Outputs; ///< see set_torch_biases
    static constexpr bool goes_in_batches = true;

    template <Scalar T>
    using parameters = cell_parameters<T, Inputs, Outputs, gates>;
    template <Scalar T>
    static constexpr bool activations_fit =
        NeuronActivation<Gate, T> && NeuronActivation<Squash, T>;
    template <class Numbers>
    using state = lstm_state<Numbers, Outputs>;

    /// What is remembered of one step: the input x, z = W x + U h + b, the gates, the state (h′,
    /// c′) after it, the errors ∂C/∂h′ and ∂C/∂c′ along all paths, and δ = ∂C/∂z after backward.
    template <class Numbers>
    struct step {
        using numbers = typename Numbers::template neurons<Outputs>;
        typename Numbers::template neurons<Inputs> x{};
        typename Numbers::template neurons<gates * Outputs> z{};
        numbers i{}, f{}, g{}, o{};
        numbers squashed_c{}; ///< tanh(c′)
        lstm_state<Numbers, Outputs> state{};
        lstm_state<Numbers, Outputs> errors{};
        typename Numbers::template neurons<gates * Outputs> delta{};
        constexpr bool operator==(const step&) const = default;

        static constexpr void for_each_part(const auto& f, auto& now) {
            f("z", now.z);
            f("i", now.i);
            f("f", now.f);
            f("g", now.g);
            f("o", now.o);
            f("c", now.state.c);
            f("h", now.state.h);
        }
    };

    constexpr void forward(const auto& p, const auto& before, auto& now) const {
        using T = typename std::remove_cvref_t<decltype(p)>::scalar;
        affine(now.z, p.W, now.x, p.b);
        add_product(now.z, p.U, before.h);
        for_each_unit(Outputs, cell_units::lstm_forward<T, Gate, Squash>{gate, squash},
                      units_from(std::as_const(now.z)), units_from(std::as_const(now.z), Outputs),
                      units_from(std::as_const(now.z), 2 * Outputs),
                      units_from(std::as_const(now.z), 3 * Outputs), units_from(before.c),
                      units_from(now.i), units_from(now.f), units_from(now.g), units_from(now.o),
                      units_from(now.state.c), units_from(now.squashed_c), units_from(now.state.h));
    }

    constexpr void backward(const auto& p, const auto& before, auto& now, auto& dC_dbefore,
                            auto&& dC_dx) const {
        using T = typename std::remove_cvref_t<decltype(p)>::scalar;
        const auto& seen = now;
        for_each_unit(Outputs, cell_units::lstm_backward<T, Gate, Squash>{gate, squash},
                      units_from(seen.z), units_from(seen.z, Outputs),
                      units_from(seen.z, 2 * Outputs), units_from(seen.z, 3 * Outputs),
                      units_from(before.c), units_from(seen.i), units_from(seen.f),
                      units_from(seen.g), units_from(seen.o), units_from(seen.state.c),
                      units_from(seen.squashed_c), units_from(seen.errors.h),
                      units_from(now.errors.c), units_from(now.delta),
                      units_from(now.delta, Outputs), units_from(now.delta, 2 * Outputs),
                      units_from(now.delta, 3 * Outputs), units_from(dC_dbefore.c));
        transposed_product(dC_dbefore.h, p.U, now.delta);
        transposed_product(dC_dx, p.W, now.delta);
    }

    constexpr void add_gradient(const auto& before, const auto& now, auto& gradient) const {
        add(gradient.b, now.delta);
        add_outer_product(gradient.W, now.delta, now.x);
        add_outer_product(gradient.U, now.delta, before.h);
    }
};

/// An LSTM cell from Inputs to Outputs numbers a step: σ in the gates and tanh, unless others are
/// given. lstm<2, 16>()
template <std::size_t Inputs, std::size_t Outputs, class Gate = sigmoid_activation,
          class Squash = tanh_activation>
constexpr lstm_cell<Inputs, Outputs, Gate, Squash> lstm(Gate gate = {}, Squash squash = {}) {
    return {gate, squash};
}

} // namespace gradus
