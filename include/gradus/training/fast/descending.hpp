#pragma once

#include <gradus/networks/dense.hpp>
#include <gradus/networks/network.hpp>

#include <concepts>
#include <cstddef>

namespace gradus {

/// An optimiser whose whole step is w ← keep(n) w − step(m) Σ ∂C/∂w, as sgd's is: it needs no sum
/// to be stored.
template <class Optimiser, class T>
concept DescendingOptimiser = requires(const Optimiser& optimiser, std::size_t count) {
    { optimiser.template keep<T>(count) } -> std::same_as<T>;
    { optimiser.template step<T>(count) } -> std::same_as<T>;
};

/// Parameters in the place of a gradient: adding g to them does not store g but descends along it,
/// x ← keep x − step g. A sum over a mini-batch then goes from the registers into the parameters.
template <class T, class Parameters>
struct descending {
    Parameters& parameters;
    T keep;
    T step;
};

/// The layers of a network in the place of their gradient; biases are kept whole.
/// Each layer's gradient must be added once only: keep acts each time.
template <class Network>
struct descending_layers {
    using T = typename Network::scalar;
    Network& net;
    T keep;
    T step;

    constexpr auto operator[](auto index) const {
        auto& [W, b] = net.parameters[index];
        return layer<std::remove_reference_t<decltype(W)>, std::remove_reference_t<decltype(b)>>{
            {W, keep, step}, {b, T(1), step}};
    }

  private:
    template <class Weights, class Biases>
    struct layer {
        descending<T, Weights> W;
        descending<T, Biases> b;
    };
};

} // namespace gradus
