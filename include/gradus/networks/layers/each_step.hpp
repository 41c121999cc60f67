#pragma once

#include <gradus/networks/in_each_step.hpp>
#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/layers/sequence.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// What each_step remembers, beside what the dense layer does: ∂C/∂b, the sum of δ over the steps.
template <class Numbers, std::size_t Outputs, std::size_t StepOutputs>
struct each_step_trace : dense_trace<Numbers, Outputs> {
    typename Numbers::template neurons<StepOutputs> shifts{};
    constexpr bool operator==(const each_step_trace&) const = default;
};

/// The same dense layer for every step of a sequence: z_t = W x_t + b, a_t = σ(z_t). It stands
/// between recurrent layers, or at the end where each step has a target:
///     over_time<50, gives::every_step>(lstm<2, 16>()), each_step<50>(dense<16, 3>(sigmoid)).
/// softmax is taken of each step by itself. The number of steps is a constant, or `dynamic`.
template <std::size_t Steps, std::size_t Inputs, std::size_t Outputs, class Activation>
struct each_step_layer {
    static_assert(Steps > 0, "a sequence has at least one step");

    Activation activation;                               ///< σ
    static constexpr std::size_t step_inputs = Inputs;   ///< numbers of a step that goes in
    static constexpr std::size_t step_outputs = Outputs; ///< numbers of a step that comes out
    static constexpr std::size_t inputs = numbers_of_steps<Steps, Inputs>;
    static constexpr std::size_t outputs = numbers_of_steps<Steps, Outputs>;
    static constexpr std::size_t units = Outputs;
    static constexpr std::size_t shifts = Outputs;

    template <Scalar T>
    using parameters = layer_parameters<T, Inputs, Outputs>;
    template <class Numbers>
    using trace = each_step_trace<Numbers, outputs, Outputs>;

    constexpr void resize(auto& seen, const auto&, std::size_t count) const {
        make_room(seen.z, count);
        make_room(seen.a, count);
        make_room(seen.delta, count);
        gradus::resize(seen.shifts, Outputs, count);
    }

    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase&) const {
        using T = typename std::remove_cvref_t<decltype(p)>::scalar;
        vector<T, Inputs> x_t{};
        vector<T, Outputs> z_t{};
        for (std::size_t s = 0; s < sample_count(x); ++s) {
            const auto& sequence = at_sample(x, s);
            const std::size_t length = count_steps(sequence.size(), Inputs);
            if constexpr (outputs == dynamic)
                for (auto* const numbers : {&seen.z, &seen.a, &seen.delta})
                    gradus::resize(at_sample(*numbers, s), length * Outputs, 1);
            for (std::size_t t = 1; t <= length; ++t) {
                take_step(x_t, sequence, t);
                affine(z_t, p.W, x_t, p.b);
                put_step(at_sample(seen.z, s), z_t, t);
            }
        }
        map(seen.a, seen.z, activation);
    }

    constexpr void backward(const auto& p, const auto&, auto&& seen, auto&& dC_dx) const {
        multiply_by_map(seen.delta, seen.z, slope_of{activation});
        pass_back(p, seen, dC_dx);
    }
    constexpr void pass_back(const auto& p, auto& seen, auto&& dC_dx) const {
        using T = typename std::remove_cvref_t<decltype(p)>::scalar;
        vector<T, Inputs> dC_dx_t{};
        vector<T, Outputs> delta_t{};
        for_each_number(seen.shifts, [](std::size_t, std::size_t, T& shift) { shift = T(0); });
        for (std::size_t s = 0; s < sample_count(seen.delta); ++s) {
            const auto& delta = at_sample(seen.delta, s);
            for (std::size_t t = 1; t <= count_steps(delta.size(), Outputs); ++t) {
                take_step(delta_t, delta, t);
                add(at_sample(seen.shifts, s), delta_t);
                if constexpr (requires { at_sample(dC_dx, s); }) {
                    transposed_product(dC_dx_t, p.W, delta_t);
                    put_step(at_sample(dC_dx, s), dC_dx_t, t);
                }
            }
        }
    }

    /// What the activation is taken of.
    constexpr const auto& weighted_inputs(const auto&, const auto& seen) const { return seen.z; }
    constexpr const auto& shift_errors(const auto& seen) const { return seen.shifts; }

    /// The norms of ∂C/∂W and ∂C/∂b of one sample.
    void add_norms(const auto& x, const auto& seen, std::size_t s, sum_of_squares<double>& weights,
                   sum_of_squares<double>& others) const {
        add_norms_of_sequence<parameters<double>>(
            [&](auto& gradient) {
                add_gradient_of(at_sample(x, s), at_sample(seen.delta, s), gradient);
            },
            weights, others);
    }

    constexpr void add_gradient(const auto&, const auto& x, const auto& seen,
                                auto&& gradient) const {
        for (std::size_t s = 0; s < sample_count(seen.delta); ++s)
            add_gradient_of(at_sample(x, s), at_sample(seen.delta, s), gradient);
    }

    /// How many bytes are remembered of a sequence of so many steps.
    template <Scalar T>
    static constexpr std::size_t bytes_of(std::size_t steps) {
        return saturated_product(steps, 3 * Outputs * sizeof(T));
    }

  private:
    static constexpr void add_gradient_of(const auto& x, const auto& delta, auto& gradient) {
        using T = std::remove_cvref_t<decltype(delta[0])>;
        vector<T, Inputs> x_t{};
        vector<T, Outputs> delta_t{};
        for (std::size_t t = 1; t <= count_steps(delta.size(), Outputs); ++t) {
            take_step(x_t, x, t);
            take_step(delta_t, delta, t);
            add(gradient.b, delta_t);
            add_outer_product(gradient.W, delta_t, x_t);
        }
    }
};

/// The dense layer at each of `Steps` steps of a sequence, with the same W and b: from Steps·Inputs
/// to Steps·Outputs numbers. each_step<50>(dense<16, 3>(softmax))
template <std::size_t Steps, std::size_t Inputs, std::size_t Outputs, class Activation>
constexpr auto each_step(dense_layer<Inputs, Outputs, Activation> layer) {
    if constexpr (LayerActivation<Activation, double, Outputs>)
        return each_step_layer<Steps, Inputs, Outputs, in_each_step<Outputs, Activation>>{
            {layer.activation}};
    else
        return each_step_layer<Steps, Inputs, Outputs, Activation>{layer.activation};
}

} // namespace gradus
