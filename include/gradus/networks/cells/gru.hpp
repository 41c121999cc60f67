#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/cells/cell.hpp>
#include <gradus/networks/cells/units.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

namespace detail {

/// u_i ← u_i + Σ_k U_ik a_k, x_k ← x_k + Σ_i U_ik δ_i and U_ik ← U_ik + δ_i a_k, for the rows
/// i = first … first + count − 1 of U.
template <class T, std::size_t Rows, std::size_t Columns>
constexpr void add_product_of_rows(vector<T, Rows>& u, const matrix<T, Rows, Columns>& U,
                                   const vector<T, Columns>& a, std::size_t first,
                                   std::size_t count) {
    for (std::size_t k = 0; k < Columns; ++k)
        for (std::size_t i = first; i < first + count; ++i) u[i] = u[i] + U(i, k) * a[k];
}
template <class T, std::size_t Rows, std::size_t Columns>
constexpr void
add_transposed_product_of_rows(vector<T, Columns>& x, const matrix<T, Rows, Columns>& U,
                               const vector<T, Rows>& delta, std::size_t first, std::size_t count) {
    for (std::size_t k = 0; k < Columns; ++k)
        for (std::size_t i = first; i < first + count; ++i) x[k] = x[k] + U(i, k) * delta[i];
}
template <class Sum, class T, std::size_t Rows, std::size_t Columns>
constexpr void add_outer_product_to_rows(matrix<Sum, Rows, Columns>& U,
                                         const vector<T, Rows>& delta, const vector<T, Columns>& a,
                                         std::size_t first, std::size_t count) {
    for (std::size_t k = 0; k < Columns; ++k)
        for (std::size_t i = first; i < first + count; ++i)
            U(i, k) = U(i, k) + static_cast<Sum>(delta[i]) * static_cast<Sum>(a[k]);
}

} // namespace detail

/// Where the reset gate stands: outside of U h, as in torch.nn.GRU, or inside, as in Cho's paper.
enum class reset_gate { after_product, before_product };
/// What the update gate z lets through: the state before, as in torch.nn.GRU and in Cho's paper, or
/// the new one, as in Chung's.
enum class update_gate { keeps, replaces };

/// What a GRU learns: as other cells, and b_hn, which the reset gate multiplies together with U h
/// and which therefore is no part of b.
template <Scalar T, std::size_t Inputs, std::size_t Outputs>
struct gru_parameters : cell_parameters<T, Inputs, Outputs, 3> {
    vector<T, Outputs> b_hn; ///< added to U_n h, inside the reset gate
    constexpr bool operator==(const gru_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        cell_parameters<T, Inputs, Outputs, 3>::for_each_array(f, p...);
        f(array_name{"b_hn", array_name::role::biases}, p.b_hn...);
    }
};

/// A gated recurrent unit. With h the state before, in three blocks of rows r, z, n,
///     v = W x + b,   u = U h,
///     r = σ(v_r + u_r),   z = σ(v_z + u_z),   n = tanh(v_n + r (u_n + b_hn)),
///     h′ = (1 − z) n + z h.
/// The direct path of the gradient from h to h′ is z. The gates' activation and the one in the
/// place of tanh may be others: gru<2, 16>(), gru<2, 16>(hard_sigmoid, hard_tanh). With
/// reset_gate::before_product n = tanh(v_n + U_n (r h)), and there is no b_hn, which would be a
/// second b_n. With update_gate::replaces h′ = (1 − z) h + z n, and the direct path is 1 − z.
/// Shapes: W 3·outputs × inputs, U 3·outputs × outputs, b 3·outputs, b_hn outputs; rows as in
/// torch.nn.GRU, whose b is b_ih + b_hh in the rows of r and z, and b_ih in those of n.
/// Source: K. Cho et al., Learning phrase representations using RNN encoder–decoder (2014); J.
/// Chung et al., Empirical evaluation of gated recurrent neural networks (2014); torch.nn.GRU.
template <std::size_t Inputs, std::size_t Outputs, class Gate, class Squash, reset_gate Reset,
          update_gate Update>
struct gru_cell {
    static_assert(detail::is_a_cell_size<Inputs, Outputs>);

    Gate gate;     ///< of r and z
    Squash squash; ///< of n
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static constexpr std::size_t gates = 3;
    static constexpr const char* gate_names[gates] = {"r", "z", "n"};
    /// Is it r (U_n h + b_hn), not U_n (r h)?
    static constexpr bool resets_product = Reset == reset_gate::after_product;
    static constexpr bool goes_in_batches = resets_product;
    static constexpr std::size_t summed_biases =
        (resets_product ? 2 : gates) * Outputs; ///< see set_torch_biases

    template <Scalar T>
    using parameters = std::conditional_t<resets_product, gru_parameters<T, Inputs, Outputs>,
                                          cell_parameters<T, Inputs, Outputs, gates>>;
    template <Scalar T>
    static constexpr bool activations_fit =
        NeuronActivation<Gate, T> && NeuronActivation<Squash, T>;
    template <class Numbers>
    using state = hidden_state<Numbers, Outputs>;

    /// What is remembered of one step: the input x, v and u of the formulas, the gates, the state
    /// h′ after it, ∂C/∂h′ along all paths in `errors`, and ∂C/∂v and ∂C/∂u after backward.
    template <class Numbers>
    struct step {
        using numbers = typename Numbers::template neurons<Outputs>;
        using rows = typename Numbers::template neurons<gates * Outputs>;
        typename Numbers::template neurons<Inputs> x{};
        rows v{}; ///< W x + b
        rows u{}; ///< U h, in the rows of n with b_hn; or U_n (r h)
        numbers r{}, z{}, n{};
        numbers reset_h{}; ///< r h
        hidden_state<Numbers, Outputs> state{};
        hidden_state<Numbers, Outputs> errors{};
        rows delta{};   ///< ∂C/∂v
        rows delta_u{}; ///< ∂C/∂u
        constexpr bool operator==(const step&) const = default;

        static constexpr void for_each_part(const auto& f, auto& now) {
            f("v", now.v);
            f("u", now.u);
            f("r", now.r);
            f("z", now.z);
            f("n", now.n);
            f("h", now.state.h);
        }
    };

    constexpr void forward(const auto& p, const auto& before, auto& now) const {
        const auto& h = before.h;
        const auto& seen = now;
        affine(now.v, p.W, now.x, p.b);
        set_to_zero(now.u);
        if constexpr (resets_product) {
            add_product(now.u, p.U, h);
            for_each_unit(Outputs, cell_units::add_to{}, units_from(p.b_hn),
                          units_from(now.u, at_n));
        } else {
            detail::add_product_of_rows(now.u, p.U, h, 0, at_n);
        }
        for_each_unit(Outputs, unit<cell_units::gru_gates>(p), units_from(seen.v),
                      units_from(seen.v, at_z), units_from(seen.u), units_from(seen.u, at_z),
                      units_from(h), units_from(now.r), units_from(now.z), units_from(now.reset_h));
        if constexpr (!resets_product)
            detail::add_product_of_rows(now.u, p.U, now.reset_h, at_n, Outputs);
        for_each_unit(Outputs, unit<cell_units::gru_forward>(p), units_from(seen.v, at_n),
                      units_from(seen.u, at_n), units_from(seen.r), units_from(seen.z),
                      units_from(h), units_from(now.n), units_from(now.state.h));
    }

    constexpr void backward(const auto& p, const auto& before, auto& now, auto& dC_dbefore,
                            auto&& dC_dx) const {
        const auto& h = before.h;
        const auto& seen = now;
        auto& dC_dh = dC_dbefore.h;
        for_each_unit(Outputs, unit<cell_units::gru_backward>(p), units_from(seen.v, at_z),
                      units_from(seen.u, at_z), units_from(seen.v, at_n), units_from(seen.u, at_n),
                      units_from(seen.r), units_from(seen.z), units_from(seen.n), units_from(h),
                      units_from(seen.errors.h), units_from(now.delta, at_z),
                      units_from(now.delta, at_n), units_from(now.delta_u, at_z),
                      units_from(now.delta_u, at_n));
        set_to_zero(dC_dh); // without a product that is reset, ∂C/∂(r h) first
        if constexpr (!resets_product)
            detail::add_transposed_product_of_rows(dC_dh, p.U, now.delta_u, at_n, Outputs);
        for_each_unit(Outputs, unit<cell_units::gru_reset_backward>(p), units_from(seen.v),
                      units_from(seen.u), units_from(seen.u, at_n), units_from(seen.r),
                      units_from(h), units_from(seen.delta, at_n), units_from(now.delta),
                      units_from(now.delta_u), units_from(dC_dh));
        if constexpr (resets_product)
            transposed_product(dC_dh, p.U, now.delta_u);
        else
            detail::add_transposed_product_of_rows(dC_dh, p.U, now.delta_u, 0, at_n);
        for_each_unit(Outputs, unit<cell_units::gru_direct_path>(p), units_from(seen.z),
                      units_from(seen.errors.h), units_from(dC_dh));
        transposed_product(dC_dx, p.W, now.delta);
    }

    constexpr void add_gradient(const auto& before, const auto& now, auto& gradient) const {
        add(gradient.b, now.delta);
        add_outer_product(gradient.W, now.delta, now.x);
        if constexpr (resets_product) {
            add_outer_product(gradient.U, now.delta_u, before.h);
            for_each_unit(Outputs, cell_units::add_to{}, units_from(now.delta_u, at_n),
                          units_from(gradient.b_hn));
        } else {
            detail::add_outer_product_to_rows(gradient.U, now.delta_u, before.h, 0, at_n);
            detail::add_outer_product_to_rows(gradient.U, now.delta_u, now.reset_h, at_n, Outputs);
        }
    }

  private:
    static constexpr std::size_t at_z = Outputs;
    static constexpr std::size_t at_n = 2 * Outputs;

    template <template <class, class, class> class Unit, class Parameters>
    constexpr auto unit(const Parameters&) const {
        return Unit<typename Parameters::scalar, Gate, Squash>{
            {gate, squash, resets_product, Update == update_gate::keeps}};
    }
};

/// A GRU cell from Inputs to Outputs numbers a step, as torch.nn.GRU has it unless another reset or
/// update gate is asked for: σ in the gates and tanh, unless others are given. gru<2, 16>()
template <std::size_t Inputs, std::size_t Outputs, reset_gate Reset = reset_gate::after_product,
          update_gate Update = update_gate::keeps, class Gate = sigmoid_activation,
          class Squash = tanh_activation>
constexpr gru_cell<Inputs, Outputs, Gate, Squash, Reset, Update> gru(Gate gate = {},
                                                                     Squash squash = {}) {
    return {gate, squash};
}

} // namespace gradus
