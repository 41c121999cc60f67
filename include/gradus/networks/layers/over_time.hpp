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
template <class Cell, class Numbers>
struct unrolled_cell {
    using state_type = typename Cell::template state<Numbers>;
    using step_type = typename Cell::template step<Numbers>;

    state_type initial{};        ///< h_0: 0 if nothing is carried on
    state_type initial_errors{}; ///< ∂C/∂h_0
    std::vector<step_type> steps{};
    std::size_t length = 0; ///< T; there may be memory for more

    /// From now on T is `length`. Memory that is there is kept.
    constexpr void make_steps(std::size_t of_them) {
        length = of_them;
        if (steps.size() >= length) return;
        if (std::is_constant_evaluated()) // resize() is no constant for Clang
            steps.assign(length, {});
        else // without a copy on the stack
            steps.resize(length);
    }
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
template <class Cell, class Numbers>
constexpr void make_room(unrolled_cell<Cell, Numbers>&, std::size_t) {}
/// The trace of a single sequence: itself, whatever the number.
template <class Cell, class Numbers>
constexpr auto& at_sample(unrolled_cell<Cell, Numbers>& run, std::size_t) {
    return run;
}
template <class Cell, class Numbers>
constexpr const auto& at_sample(const unrolled_cell<Cell, Numbers>& run, std::size_t) {
    return run;
}

/// What every sequence leaves behind, beside outputs and errors.
template <class Numbers, class Cell, std::size_t Outputs>
struct unrolled_trace {
    typename Numbers::template neurons<Outputs> a{};
    typename Numbers::template neurons<Outputs> delta{}; ///< ∂C/∂a
    typename Numbers::template of_each<unrolled_cell<Cell, typename Numbers::run>> runs{};
    typename Numbers::template neurons<Cell::gates * Cell::outputs> shifts{}; ///< ∂C/∂b
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

    Cell cell; ///< what is unrolled
    static constexpr bool gives_every_step = Given == gives::every_step;
    static constexpr std::size_t step_inputs = Cell::inputs;
    static constexpr std::size_t step_outputs = gives_every_step ? Cell::outputs : 0;
    static constexpr std::size_t inputs = numbers_of_steps<Steps, Cell::inputs>;
    static constexpr std::size_t outputs =
        gives_every_step ? numbers_of_steps<Steps, Cell::outputs> : Cell::outputs;
    static constexpr bool goes_in_batches = Steps != dynamic && gradus::goes_in_batches<Cell>;
    static constexpr std::size_t units = Cell::outputs;
    static constexpr std::size_t shifts = Cell::gates * Cell::outputs;

    template <Scalar T>
    static constexpr bool activations_fit = [] {
        if constexpr (requires { Cell::template activations_fit<T>; })
            return Cell::template activations_fit<T>;
        else
            return true;
    }();

    template <Scalar T>
    using parameters = typename Cell::template parameters<T>;
    template <class Numbers>
    using trace = unrolled_trace<Numbers, Cell, outputs>;

    constexpr void resize(auto& seen, const auto& p, std::size_t count) const {
        static_assert(is_cell<Cell, typename std::remove_cvref_t<decltype(p)>::scalar>);
        make_room(seen.runs, count);
        for (auto* const numbers : {&seen.a, &seen.delta})
            if constexpr (outputs == dynamic)
                make_room(*numbers, count);
            else
                gradus::resize(*numbers, outputs, count);
        gradus::resize(seen.shifts, shifts, count);
    }

    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase&) const {
        for (std::size_t s = 0; s < run_count(x); ++s) {
            const auto& sequence = of_run(x, s);
            auto& run = at_sample(seen.runs, s);
            const std::size_t length = count_steps(numbers_in(sequence), step_inputs);
            run.make_steps(length);
            if constexpr (outputs == dynamic) {
                gradus::resize(at_sample(seen.a, s), length * Cell::outputs, 1);
                gradus::resize(at_sample(seen.delta, s), length * Cell::outputs, 1);
            }
            auto& a = of_run(seen.a, s);
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
        for (std::size_t s = 0; s < run_count(seen.delta); ++s) {
            auto& run = at_sample(seen.runs, s);
            const auto& delta = of_run(seen.delta, s);
            constexpr bool is_asked_for =
                !std::is_same_v<std::remove_cvref_t<decltype(dC_dx)>, not_asked_for>;
            std::conditional_t<is_asked_for, std::remove_cvref_t<decltype(run.step(1).x)>,
                               not_asked_for>
                dC_dx_t{};
            clear(run.errors(run.length));
            for (std::size_t t = run.length; t >= 1; --t) {
                auto& now = run.step(t);
                if (gives_every_step)
                    add_step(now.errors.h, delta, t);
                else if (t == run.length)
                    add_step(now.errors.h, delta, 1);
                cell.backward(p, run.state(t - 1), now, run.errors(t - 1), dC_dx_t);
                if constexpr (!WholeBatch<decltype(delta)>) add(of_run(seen.shifts, s), now.delta);
                if constexpr (is_asked_for) put_step(of_run(dC_dx, s), dC_dx_t, t);
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
        for (std::size_t s = 0; s < run_count(seen.delta); ++s)
            add_gradient_of(at_sample(seen.runs, s), gradient);
    }

    /// How many bytes are remembered of a sequence of so many steps.
    template <Scalar T>
    static constexpr std::size_t bytes_of(std::size_t steps) {
        return saturated_product(steps,
                                 sizeof(typename Cell::template step<one_sample<T>>)
                                     + (gives_every_step ? 2 : 0) * Cell::outputs * sizeof(T));
    }

  private:
    constexpr void add_gradient_of(const auto& run, auto& gradient) const {
        for (std::size_t t = run.length; t >= 1; --t)
            cell.add_gradient(run.state(t - 1), run.step(t), gradient);
    }
};

/// The cell over `Steps` steps: from Steps·inputs numbers to the last h_T, or with
/// gives::every_step to all of h_1 … h_T. over_time<50>(lstm<2, 16>())
template <std::size_t Steps, gives Given = gives::last_step, class Cell>
constexpr auto over_time(Cell cell) {
    if constexpr (is_cell<Cell, double>) return unrolled_layer<Steps, Given, Cell>{cell};
}

} // namespace gradus
