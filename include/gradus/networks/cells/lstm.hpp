#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/cells/cell.hpp>

#include <cstddef>

namespace gradus {

/// What goes from step to step in an LSTM: h, which it gives, and c, which it keeps.
template <Scalar T, std::size_t Outputs>
struct lstm_state {
    vector<T, Outputs> h{};
    vector<T, Outputs> c{};
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

    Gate gate;
    Squash squash;
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static constexpr std::size_t gates = 4;
    static constexpr const char* gate_names[gates] = {"i", "f", "g", "o"};
    static constexpr std::size_t forget_gate = 1;                 ///< its block of rows, from 0
    static constexpr std::size_t summed_biases = gates * Outputs; ///< see set_torch_biases

    template <Scalar T>
    using parameters = cell_parameters<T, Inputs, Outputs, gates>;
    template <Scalar T>
    using state = lstm_state<T, Outputs>;

    template <Scalar T>
    struct step {
        using numbers = vector<T, Outputs>;
        vector<T, Inputs> x{};
        vector<T, gates * Outputs> z{};
        numbers i{}, f{}, g{}, o{};
        numbers squashed_c{}; ///< tanh(c′)
        lstm_state<T, Outputs> state{};
        lstm_state<T, Outputs> errors{};
        vector<T, gates * Outputs> delta{};
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
        affine(now.z, p.W, now.x, p.b);
        affine(now.z, p.U, before.h, now.z);
        for (std::size_t k = 0; k < Outputs; ++k) {
            now.i[k] = gate(now.z[k]);
            now.f[k] = gate(now.z[Outputs + k]);
            now.g[k] = squash(now.z[2 * Outputs + k]);
            now.o[k] = gate(now.z[3 * Outputs + k]);
            now.state.c[k] = now.f[k] * before.c[k] + now.i[k] * now.g[k];
            now.squashed_c[k] = squash(now.state.c[k]);
            now.state.h[k] = now.o[k] * now.squashed_c[k];
        }
    }

    /// ∂C/∂c′ is that of a c′ which acts through h′ too: now.errors.c becomes it.
    constexpr void backward(const auto& p, const auto& before, auto& now, auto& dC_dbefore,
                            auto& dC_dx) const {
        for (std::size_t k = 0; k < Outputs; ++k) {
            const auto& dC_dh = now.errors.h[k];
            auto& dC_dc = now.errors.c[k];
            dC_dc = dC_dc + dC_dh * now.o[k] * squash.derivative(now.state.c[k]);
            const auto& z = now.z;
            now.delta[k] = dC_dc * now.g[k] * gate.derivative(z[k]);
            now.delta[Outputs + k] = dC_dc * before.c[k] * gate.derivative(z[Outputs + k]);
            now.delta[2 * Outputs + k] = dC_dc * now.i[k] * squash.derivative(z[2 * Outputs + k]);
            now.delta[3 * Outputs + k] =
                dC_dh * now.squashed_c[k] * gate.derivative(z[3 * Outputs + k]);
            dC_dbefore.c[k] = dC_dc * now.f[k];
        }
        transposed_product(dC_dbefore.h, p.U, now.delta);
        transposed_product(dC_dx, p.W, now.delta);
    }

    constexpr void add_gradient(const auto& before, const auto& now, auto& gradient) const {
        add(gradient.b, now.delta);
        add_outer_product(gradient.W, now.delta, now.x);
        add_outer_product(gradient.U, now.delta, before.h);
    }
};

template <std::size_t Inputs, std::size_t Outputs, class Gate = sigmoid_activation,
          class Squash = tanh_activation>
constexpr lstm_cell<Inputs, Outputs, Gate, Squash> lstm(Gate gate = {}, Squash squash = {}) {
    return {gate, squash};
}

} // namespace gradus
