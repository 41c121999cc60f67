#pragma once

#include <gradus/networks/cells/cell.hpp>
#include <gradus/networks/layers/layer.hpp>
#include <gradus/networks/layers/sequence.hpp>
#include <gradus/networks/norm.hpp>

#include <cstddef>
#include <type_traits>
#include <vector>

namespace gradus {

/// What a cell leaves behind of one sequence: the state before it, the steps t = 1 … T, and how
/// many of them there are.
template <class Cell, Scalar T>
struct unrolled_cell {
    using state_type = typename Cell::template state<T>;
    using step_type = typename Cell::template step<T>;

    state_type initial{};        ///< h_0: 0 if nothing is carried on
    state_type initial_errors{}; ///< ∂C/∂h_0
    std::vector<step_type> steps{};
    std::size_t length = 0; ///< T; there may be memory for more
    constexpr bool operator==(const unrolled_cell&) const = default;

    constexpr step_type& step(std::size_t t) { return steps[t - 1]; }
    constexpr const step_type& step(std::size_t t) const { return steps[t - 1]; }
    /// h_t, and what else goes from step to step; t = 0 … T.
    constexpr state_type& state(std::size_t t) { return t == 0 ? initial : step(t).state; }
    constexpr const state_type& state(std::size_t t) const {
        return t == 0 ? initial : step(t).state;
    }
    /// ∂C/∂h_t along all paths, after backward.
    constexpr state_type& errors(std::size_t t) { return t == 0 ? initial_errors : step(t).errors; }
    constexpr const state_type& errors(std::size_t t) const {
        return t == 0 ? initial_errors : step(t).errors;
    }
};
template <class Cell, Scalar T>
constexpr void make_room(unrolled_cell<Cell, T>&, std::size_t) {}
template <class Cell, Scalar T>
constexpr auto& at_sample(unrolled_cell<Cell, T>& run, std::size_t) {
    return run;
}
template <class Cell, Scalar T>
constexpr const auto& at_sample(const unrolled_cell<Cell, T>& run, std::size_t) {
    return run;
}

/// What every sequence leaves behind, beside outputs and errors.
template <class Numbers, class Cell, std::size_t Outputs>
struct unrolled_trace {
    typename Numbers::template neurons<Outputs> a{};
    typename Numbers::template neurons<Outputs> delta{}; ///< ∂C/∂a
    typename Numbers::template of_each<unrolled_cell<Cell, typename Numbers::scalar>> runs{};
    typename Numbers::template neurons<Cell::gates * Cell::outputs> shifts{}; ///< ∂C/∂b
    constexpr bool operator==(const unrolled_trace&) const = default;
};

/// Which of its states an unrolled cell gives: the last, or each.
enum class gives { last_step, every_step };

/// A cell, unrolled over a sequence of steps: it takes x_1 … x_T one after the other and gives h_T,
/// or with gives::every_step h_1 … h_T one after the other; h_0 = 0. Backward is backpropagation
/// through time: ∂C/∂h_t is the sum over all paths from h_t to the cost.
///     over_time<50>(lstm<2, 16>()), dense<16, 1>(identity)
///     over_time<50, gives::every_step>(gru<2, 8>()), over_time<50>(gru<8, 16>()), …
/// The number of steps is a constant, or `dynamic`: then each sequence has its own, also in one
/// mini-batch, and nothing is padded, so that the gradient is the sum of those of each alone.
/// Errors: std::invalid_argument for a sequence that is not made of whole steps, and for one of no
/// steps; a compile error where both sizes are constants.
/// Source: P. Werbos, Backpropagation through time (1990).
template <std::size_t Steps, gives Given, class Cell>
struct unrolled_layer {
    static_assert(Steps > 0, "a sequence has at least one step");

    Cell cell;
    static constexpr bool gives_every_step = Given == gives::every_step;
    static constexpr std::size_t step_inputs = Cell::inputs;
    static constexpr std::size_t step_outputs = gives_every_step ? Cell::outputs : 0;
    static constexpr std::size_t inputs = numbers_of_steps<Steps, Cell::inputs>;
    static constexpr std::size_t outputs =
        gives_every_step ? numbers_of_steps<Steps, Cell::outputs> : Cell::outputs;
    static constexpr std::size_t units = Cell::outputs;
    static constexpr std::size_t shifts = Cell::gates * Cell::outputs;

    template <Scalar T>
    using parameters = typename Cell::template parameters<T>;
    template <class Numbers>
    using trace = unrolled_trace<Numbers, Cell, outputs>;

    constexpr void resize(auto& seen, const auto& p, std::size_t count) const {
        static_assert(is_cell<Cell, typename std::remove_cvref_t<decltype(p)>::scalar>);
        make_room(seen.runs, count);
        make_room(seen.a, count);
        make_room(seen.delta, count);
        gradus::resize(seen.shifts, shifts, count);
    }

    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase&) const {
        for (std::size_t s = 0; s < sample_count(x); ++s) {
            const auto& sequence = at_sample(x, s);
            auto& run = at_sample(seen.runs, s);
            const std::size_t length = count_steps(sequence.size(), step_inputs);
            if (run.steps.size() < length) run.steps.assign(length, {});
            run.length = length;
            if constexpr (outputs == dynamic) {
                gradus::resize(at_sample(seen.a, s), length * Cell::outputs, 1);
                gradus::resize(at_sample(seen.delta, s), length * Cell::outputs, 1);
            }
            auto& a = at_sample(seen.a, s);
            for (std::size_t t = 1; t <= length; ++t) {
                auto& now = run.step(t);
                take_step(now.x, sequence, t);
                cell.forward(p, run.state(t - 1), now);
                if constexpr (gives_every_step) put_step(a, now.state.h, t);
            }
            if constexpr (!gives_every_step) copy(a, run.state(length).h);
        }
    }

    constexpr void backward(const auto& p, const auto&, auto&& seen, auto&& dC_dx) const {
        using T = typename std::remove_cvref_t<decltype(p)>::scalar;
        for_each_number(seen.shifts, [](std::size_t, std::size_t, T& shift) { shift = T(0); });
        for (std::size_t s = 0; s < sample_count(seen.delta); ++s) {
            auto& run = at_sample(seen.runs, s);
            const auto& delta = at_sample(seen.delta, s);
            vector<T, Cell::inputs> dC_dx_t{};
            clear(run.errors(run.length));
            for (std::size_t t = run.length; t >= 1; --t) {
                auto& now = run.step(t);
                if (gives_every_step)
                    add_step(now.errors.h, delta, t);
                else if (t == run.length)
                    add_step(now.errors.h, delta, 1);
                cell.backward(p, run.state(t - 1), now, run.errors(t - 1), dC_dx_t);
                add(at_sample(seen.shifts, s), now.delta);
                if constexpr (requires { at_sample(dC_dx, s); })
                    put_step(at_sample(dC_dx, s), dC_dx_t, t);
            }
        }
    }

    constexpr const auto& shift_errors(const auto& seen) const { return seen.shifts; }

    /// The norms of ∂C/∂W and ∂C/∂U, and of ∂C/∂b, of one sample.
    void add_norms(const auto&, const auto& seen, std::size_t s, sum_of_squares<double>& weights,
                   sum_of_squares<double>& others) const {
        add_norms_of_sequence<parameters<double>>(
            [&](auto& gradient) { add_gradient_of(at_sample(seen.runs, s), gradient); }, weights,
            others);
    }

    constexpr void add_gradient(const auto&, const auto&, const auto& seen, auto&& gradient) const {
        for (std::size_t s = 0; s < sample_count(seen.delta); ++s)
            add_gradient_of(at_sample(seen.runs, s), gradient);
    }

    /// How many bytes are remembered of a sequence of so many steps.
    template <Scalar T>
    static constexpr std::size_t bytes_of(std::size_t steps) {
        return saturated_product(steps,
                                 sizeof(typename Cell::template step<T>)
                                     + (gives_every_step ? 2 : 0) * Cell::outputs * sizeof(T));
    }

  private:
    constexpr void add_gradient_of(const auto& run, auto& gradient) const {
        for (std::size_t t = run.length; t >= 1; --t)
            cell.add_gradient(run.state(t - 1), run.step(t), gradient);
    }
};

template <std::size_t Steps, gives Given = gives::last_step, class Cell>
constexpr unrolled_layer<Steps, Given, Cell> over_time(Cell cell) {
    return {cell};
}

} // namespace gradus
