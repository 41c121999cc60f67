#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/cells/cell.hpp>

#include <cstddef>

namespace gradus {

/// h′ = σ(z) with z = W x + U h + b, where h is the state before: Elman's network, with any
/// activation. simple_recurrent<2, 16>(tanh); with relu and U = 1 at the start it is Le's IRNN.
/// One step of the gradient: ∂C/∂h = Uᵀ (∂C/∂h′ ∘ σ′(z)).
/// Shapes: W outputs × inputs, U outputs × outputs, b outputs.
/// Source: J. Elman, Finding structure in time (1990); torch.nn.RNN; Q. Le, N. Jaitly and
/// G. Hinton, A simple way to initialize recurrent networks of rectified linear units (2015).
template <std::size_t Inputs, std::size_t Outputs, class Activation>
struct simple_recurrent_cell {
    static_assert(detail::is_a_cell_size<Inputs, Outputs>);

    Activation activation; ///< σ
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static constexpr std::size_t gates = 1;
    static constexpr const char* gate_names[gates] = {"h"};
    static constexpr std::size_t summed_biases = Outputs; ///< of torch.nn, see set_torch_biases
    static constexpr bool goes_in_batches = true;

    template <Scalar T>
    using parameters = cell_parameters<T, Inputs, Outputs, gates>;
    template <Scalar T>
    static constexpr bool activations_fit = NeuronActivation<Activation, T>;
    template <class Numbers>
    using state = hidden_state<Numbers, Outputs>;

    /// What is remembered of one step: the input x, z = W x + U h + b, the state after it, ∂C/∂h′
    /// along all paths in `errors`, and δ = ∂C/∂z after backward.
    template <class Numbers>
    struct step {
        typename Numbers::template neurons<Inputs> x{};
        typename Numbers::template neurons<Outputs> z{};
        hidden_state<Numbers, Outputs> state{};
        hidden_state<Numbers, Outputs> errors{};
        typename Numbers::template neurons<Outputs> delta{};
        constexpr bool operator==(const step&) const = default;

        static constexpr void for_each_part(const auto& f, auto& now) {
            f("z", now.z);
            f("h", now.state.h);
        }
    };

    constexpr void forward(const auto& p, const auto& before, auto& now) const {
        affine(now.z, p.W, now.x, p.b);
        add_product(now.z, p.U, before.h);
        map(now.state.h, now.z, activation);
    }

    constexpr void backward(const auto& p, const auto&, auto& now, auto& dC_dbefore,
                            auto& dC_dx) const {
        copy(now.delta, now.errors.h);
        multiply_by_map(now.delta, now.z, slope_of{activation});
        transposed_product(dC_dbefore.h, p.U, now.delta);
        transposed_product(dC_dx, p.W, now.delta);
    }

    constexpr void add_gradient(const auto& before, const auto& now, auto& gradient) const {
        add(gradient.b, now.delta);
        add_outer_product(gradient.W, now.delta, now.x);
        add_outer_product(gradient.U, now.delta, before.h);
    }
};

/// A simple recurrent cell, h′ = σ(W x + U h + b) with this activation, as in
/// over_time<50>(simple_recurrent<2, 16>(tanh)).
template <std::size_t Inputs, std::size_t Outputs, class Activation>
constexpr simple_recurrent_cell<Inputs, Outputs, Activation>
simple_recurrent(Activation activation) {
    return {activation};
}

} // namespace gradus
