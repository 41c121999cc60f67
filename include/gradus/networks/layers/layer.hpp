#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/phase.hpp>
#include <gradus/networks/vectors.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// A layer describes what it computes; a network holds its numbers. It offers
///     inputs, outputs             how many numbers it takes and gives for a sample
///     parameters<T>               the numbers it has, 0 until they are set; for_each_array visits
///                                 them by name (arrays.hpp)
///     trace<Numbers>              what it remembers of a forward pass: a, its outputs, and delta,
///                                 which is ∂C/∂a when it is asked to go backwards; or, where these
///                                 are parts of something, outputs(seen) and errors(seen)
///     resize(seen, p, count)      makes room in a trace for so many samples
///     forward(p, x, seen, phase)  seen.a ← its outputs for x
///     backward(p, x, seen, dC_dx) seen.delta holds ∂C/∂a; dC_dx ← ∂C/∂x
///     add_gradient(p, x, seen, gradient)   gradient ← gradient + ∂C/∂p, after backward
/// and, where it measures something in training,
///     remember(p, seen)           the statistics in p follow those of the mini-batch in seen.
/// To be looked at by gradient_profile() it may offer
///     shift_errors(seen)          ∂C/∂b of each sample, where that is not its errors after
///     backward; if there are not as many as outputs, they are `shifts`
/// and by diagnose()
///     units                       how many it has, if not as many as outputs
///     activation, weighted_inputs(x, seen)         what its units do, and at which points
///     add_norms(x, seen, s, weights, others)       the norms of ∂C/∂p of one sample.
/// x, a and delta are the numbers of one sample, or of each sample of a mini-batch
/// (vectors.hpp): at_sample(x, s)[i].
/// A layer in which the cost can begin is one whose errors are ∂C/∂z: it has
///     pass_back(p, seen, dC_dx)   as backward, but seen.delta holds ∂C/∂z.
template <class L, class T>
concept Layer = requires(const L& layer, typename L::template parameters<T>& p,
                         typename L::template trace<mini_batch<T>>& seen, vectors<T, L::inputs>& x,
                         const phase& now) {
    layer.resize(seen, p, std::size_t{1});
    layer.forward(p, x, seen, now);
    layer.backward(p, x, seen, x);
    layer.add_gradient(p, x, seen, p);
};

/// True if L is one; a compile error that says so if not.
template <class L, class T>
inline constexpr bool is_layer = [] {
    static_assert(Layer<L, T>,
                  "a layer has inputs, outputs, parameters, trace, resize, forward, backward and "
                  "add_gradient, each as gradus::Layer says");
    return true;
}();

/// A trace's outputs, and its errors.
template <class Trace>
constexpr auto& outputs_of(Trace&& seen) {
    using type = std::remove_cvref_t<Trace>;
    if constexpr (requires { type::outputs(seen); })
        return type::outputs(seen);
    else
        return seen.a;
}
/// The errors of a trace, ∂C/∂a of its layer's outputs or, of a dense layer after backward, ∂C/∂z.
template <class Trace>
constexpr auto& errors_of(Trace&& seen) {
    using type = std::remove_cvref_t<Trace>;
    if constexpr (requires { type::errors(seen); })
        return type::errors(seen);
    else
        return seen.delta;
}

/// In the place of ∂C/∂x where nobody asks for it: below the first layer.
struct not_asked_for {};

template <class Weights, class Errors>
constexpr void transposed_product(const not_asked_for&, const Weights&, const Errors&) {}
template <class Errors>
constexpr void copy(const not_asked_for&, const Errors&) {}

/// Whether what a layer gives for a sample depends on the other samples of its mini-batch.
template <class L>
inline constexpr bool mixes_samples = [] {
    if constexpr (requires { L::mixes_samples; })
        return L::mixes_samples;
    else
        return false;
}();

/// Whether a layer draws random numbers in training.
template <class L>
inline constexpr bool draws = [] {
    if constexpr (requires { L::draws; })
        return L::draws;
    else
        return false;
}();

/// Whether mini-batches go through a layer or a cell as a whole (training/fast/).
template <class L>
inline constexpr bool goes_in_batches = [] {
    if constexpr (requires { L::goes_in_batches; })
        return L::goes_in_batches;
    else
        return false;
}();

/// How many units a layer has: as many as outputs, unless it gives those of several steps.
template <class L>
inline constexpr std::size_t units_of = [] {
    if constexpr (requires { L::units; })
        return L::units;
    else
        return L::outputs;
}();

/// How many numbers ∂C/∂b has, or what stands in its place in a gradient profile.
template <class L>
inline constexpr std::size_t shifts_of = [] {
    if constexpr (requires { L::shifts; })
        return L::shifts;
    else
        return L::outputs;
}();

/// No numbers at all: the parameters of a layer that has none.
template <Scalar T>
struct no_parameters {
    using scalar = T;
    constexpr bool operator==(const no_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function&, Parameters&...) {}
};

} // namespace gradus
