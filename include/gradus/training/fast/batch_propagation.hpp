#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/training/fast/batch_operations.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// What a mini-batch leaves behind in a network: a⁰ … a^L, z¹ … z^L and δ¹ … δ^L, a column for
/// each sample. `forward`, `backward` and `add_gradient` take it in the place of one sample's
/// propagation.
template <class Network, std::size_t Samples>
struct batch_propagation {
    static_assert(Samples != Samples,
                  "mini-batches as a whole need a network whose shapes the compiler knows, from "
                  "make_network; a runtime_network is trained by `trainer`");
};

template <class T, class... Layers, std::size_t Samples>
struct batch_propagation<network<T, Layers...>, Samples> {
    static_assert(numbers::BinaryFloat<T>,
                  "mini-batches as a whole are computed in float or double; another scalar is "
                  "trained by `trainer`");
    static_assert(Samples > 0, "a mini-batch has at least one sample, not 0");
    static_assert(detail::all_true({is_dense<Layers>...}),
                  "mini-batches as a whole go through dense layers alone; a network with other "
                  "layers is trained by `trainer`");
    using batches_type = boost::hana::tuple<batch<T, Layers::outputs, Samples>...>;

    boost::hana::tuple<batch<T, network<T, Layers...>::inputs, Samples>,
                       batch<T, Layers::outputs, Samples>...>
        activations{};
    batches_type weighted_inputs{};
    batches_type errors{};

    constexpr auto& a(auto l) { return activations[l]; }
    constexpr const auto& a(auto l) const { return activations[l]; }
    constexpr auto& z(auto l) { return weighted_inputs[l - one]; }
    constexpr const auto& z(auto l) const { return weighted_inputs[l - one]; }
    constexpr auto& delta(auto l) { return errors[l - one]; }
    constexpr const auto& delta(auto l) const { return errors[l - one]; }

    /// z, a and δ of layer l as its trace.
    constexpr auto trace(auto l) { return trace_at(*this, l); }
    constexpr auto trace(auto l) const { return trace_at(*this, l); }

  private:
    template <class Batch>
    struct layer_trace {
        Batch& z;
        Batch& a;
        Batch& delta;
    };
    template <class State>
    static constexpr auto trace_at(State& state, auto l) {
        using batch_type = std::remove_reference_t<decltype(state.z(l))>;
        return layer_trace<batch_type>{state.z(l), state.a(l), state.delta(l)};
    }
};

/// A column of a batch ← the vector of one sample. A wrong size is a compile error where the
/// compiler knows it, and a std::invalid_argument otherwise.
template <class T, std::size_t Neurons, std::size_t Samples, class Vector>
void set_column(batch<T, Neurons, Samples>& columns, std::size_t sample, const Vector& x) {
    static_assert(is_vector<Vector>);
    if constexpr (ConstantSizes<Vector>)
        static_assert(Vector::size() == Neurons,
                      "a sample has as many numbers as the network has inputs and outputs");
    if (x.size() != Neurons)
        throw std::invalid_argument("a sample has " + std::to_string(x.size())
                                    + " numbers where the network has " + std::to_string(Neurons));
    std::copy_n(x.data(), Neurons, &columns(0, sample));
}

} // namespace gradus
