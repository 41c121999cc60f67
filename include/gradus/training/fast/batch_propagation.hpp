#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/fast/batch_operations.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

namespace detail {

/// z, a and δ of a layer.
template <class Batch>
struct batch_trace {
    Batch& z;
    Batch& a;
    Batch& delta;
};
template <class State>
constexpr auto batch_trace_at(State& state, auto l) {
    using batch_type = std::remove_reference_t<decltype(state.z(l))>;
    return batch_trace<batch_type>{state.z(l), state.a(l), state.delta(l)};
}

} // namespace detail

/// What a mini-batch leaves behind in a network: a⁰ … a^L, z¹ … z^L and δ¹ … δ^L, a column for
/// each sample. `forward`, `backward` and `add_gradient` take it in the place of one sample's
/// propagation.
template <class Network, std::size_t Samples>
struct batch_propagation {
    static_assert(Samples != Samples, "mini-batches as a whole need a network from make_network or "
                                      "make_runtime_network; another is trained by `trainer`");
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

    static constexpr std::size_t inputs = network<T, Layers...>::inputs;
    using inputs_type =
        std::conditional_t<(inputs >= 128 && Samples <= 16), input_batch<T, inputs, Samples>,
                           batch<T, inputs, Samples>>;

    boost::hana::tuple<inputs_type, batch<T, Layers::outputs, Samples>...> activations{};
    batches_type weighted_inputs{};
    batches_type errors{};

    explicit constexpr batch_propagation(const network<T, Layers...>&) {}

    static constexpr std::size_t room() { return Samples; }
    /// Of the room for samples the first so many are used; 0 in the others' δ adds nothing.
    static constexpr void use(std::size_t) {}

    constexpr auto& a(auto l) { return activations[l]; }
    constexpr const auto& a(auto l) const { return activations[l]; }
    constexpr auto& z(auto l) { return weighted_inputs[l - one]; }
    constexpr const auto& z(auto l) const { return weighted_inputs[l - one]; }
    constexpr auto& delta(auto l) { return errors[l - one]; }
    constexpr const auto& delta(auto l) const { return errors[l - one]; }

    /// z, a and δ of layer l as its trace.
    constexpr auto trace(auto l) { return detail::batch_trace_at(*this, l); }
    constexpr auto trace(auto l) const { return detail::batch_trace_at(*this, l); }
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

    auto trace(std::size_t l) { return detail::batch_trace_at(*this, l); }
    auto trace(std::size_t l) const { return detail::batch_trace_at(*this, l); }

  private:
    std::size_t room_;
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
