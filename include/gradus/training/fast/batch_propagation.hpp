#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/fast/batch_operations.hpp>
#include <gradus/training/fast/whole_batches.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

/// The numbers of a mini-batch as a whole, for propagation: a matrix with a column for each sample
/// in the place of a vector.
template <class T, std::size_t Samples>
struct batches {
    using scalar = T;
    using run = batches;
    template <class Object>
    using of_each = Object;
    template <std::size_t Size>
    using neurons = batch<T, Size, Samples>;
    template <std::size_t Size>
    using inputs = std::conditional_t<lists_inputs(Size, Samples), input_batch<T, Size, Samples>,
                                      neurons<Size>>;
};

/// True if mini-batches go through such layers as a whole; a compile error that says why if not.
template <class T, std::size_t Samples, class... Layers>
inline constexpr bool fits_batches = [] {
    static_assert(numbers::BinaryFloat<T>,
                  "mini-batches as a whole are computed in float or double; another scalar is "
                  "trained by `trainer`");
    static_assert(Samples > 0, "a mini-batch has at least one sample, not 0");
    static_assert(
        detail::all_true({goes_in_batches<Layers>...}),
        "mini-batches as a whole go through dense layers and through cells over as many "
        "steps as the compiler knows, over_time<50>(lstm<2, 16>()), but not through a GRU "
        "that resets before the product; a network with other layers is trained by "
        "`trainer`");
    return true;
}();

/// What a mini-batch leaves behind in a network: a⁰ … a^L, z¹ … z^L and δ¹ … δ^L, a column for
/// each sample. `forward`, `backward` and `add_gradient` take it in the place of one sample's
/// propagation.
template <class Network, std::size_t Samples>
struct batch_propagation {
    static_assert(Samples != Samples, "mini-batches as a whole need a network from make_network or "
                                      "make_runtime_network; another is trained by `trainer`");
};

template <class T, class... Layers, std::size_t Samples>
struct batch_propagation<network<T, Layers...>, Samples>
    : propagation<network<T, Layers...>,
                  std::enable_if_t<fits_batches<T, Samples, Layers...>, batches<T, Samples>>> {
    using batch_propagation::propagation::propagation;

    static constexpr std::size_t room() { return Samples; }
    /// Of the room for samples the first so many are used; 0 in the others' δ adds nothing.
    static constexpr void use(std::size_t) {}
};

/// The same with shapes known at run time, and with room for so many samples if Samples is
/// `dynamic`. Errors: std::invalid_argument for room for none.
template <class T, class Activation, class Output, std::size_t Samples>
struct batch_propagation<runtime_network<T, Activation, Output>, Samples> {
    static_assert(numbers::BinaryFloat<T>,
                  "mini-batches as a whole are computed in float or double; another scalar is "
                  "trained by `trainer`");
    static_assert(Samples > 0, "a mini-batch has at least one sample, not 0");
    using batches_type = std::vector<batch<T, dynamic, dynamic>>;

    batches_type activations;
    batches_type weighted_inputs;
    batches_type errors;

    explicit batch_propagation(const runtime_network<T, Activation, Output>& net,
                               std::size_t samples = Samples)
        : room_(samples) {
        if (samples == 0)
            throw std::invalid_argument("a mini-batch has at least one sample, not 0");
        activations.emplace_back(net.parameters.front().W.columns(), samples);
        activations.front().expect_inputs();
        for (const auto& layer : net.parameters) {
            weighted_inputs.emplace_back(layer.b.size(), samples);
            activations.push_back(weighted_inputs.back());
            errors.push_back(weighted_inputs.back());
        }
    }

    std::size_t room() const { return room_; }
    void use(std::size_t samples) {
        for (batches_type* const batches : {&activations, &weighted_inputs, &errors})
            for (auto& of_layer : *batches) of_layer.set_columns(samples);
    }

    auto& a(std::size_t l) { return activations[l]; }
    const auto& a(std::size_t l) const { return activations[l]; }
    auto& z(std::size_t l) { return weighted_inputs[l - 1]; }
    const auto& z(std::size_t l) const { return weighted_inputs[l - 1]; }
    auto& delta(std::size_t l) { return errors[l - 1]; }
    const auto& delta(std::size_t l) const { return errors[l - 1]; }

    /// z, a and δ of layer l as its trace.
    auto trace(std::size_t l) { return trace_of(*this, l); }
    auto trace(std::size_t l) const { return trace_of(*this, l); }

  private:
    std::size_t room_;

    template <class Batch>
    struct layer_trace {
        Batch& z;
        Batch& a;
        Batch& delta;
    };
    template <class State>
    static auto trace_of(State& state, std::size_t l) {
        using batch_type = std::remove_reference_t<decltype(state.z(l))>;
        return layer_trace<batch_type>{state.z(l), state.a(l), state.delta(l)};
    }
};

/// A column of a batch ← the vector of one sample. A wrong size is a compile error where the
/// compiler knows it, and a std::invalid_argument otherwise.
template <class T, std::size_t Neurons, std::size_t Samples, class Vector>
void set_column(batch<T, Neurons, Samples>& columns, std::size_t sample, const Vector& x) {
    static_assert(is_vector<Vector>);
    if constexpr (ConstantSizes<Vector> && Neurons != dynamic)
        static_assert(Vector::size() == Neurons,
                      "a sample has as many numbers as the network has inputs and outputs");
    const std::size_t neurons = columns.rows();
    if (x.size() != neurons)
        throw std::invalid_argument("a sample has " + std::to_string(x.size())
                                    + " numbers where the network has " + std::to_string(neurons));
    std::copy_n(x.data(), neurons, &columns(0, sample));
}

} // namespace gradus
