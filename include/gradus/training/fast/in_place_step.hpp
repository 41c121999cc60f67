#pragma once

#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/network.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace gradus {

/// An optimiser whose whole step is w ← keep(n) w − step(m) Σ ∂C/∂w, as sgd's is: it needs no sum
/// to be stored.
template <class Optimiser, class T>
concept StoresNoGradient = requires(const Optimiser& optimiser, std::size_t count) {
    { optimiser.template keep<T>(count) } -> std::same_as<T>;
    { optimiser.template step<T>(count) } -> std::same_as<T>;
};

/// Whether W and b, each with one sum over a mini-batch, are all that a network learns.
template <class Network>
inline constexpr bool steps_in_place = true;
template <class T, class... Layers>
inline constexpr bool steps_in_place<network<T, Layers...>> =
    detail::all_true({is_dense<Layers>...});

/// The tiles of columns of a weight matrix that one thread works on, [begin, end) of `count`.
struct all_tiles {
    static constexpr std::size_t begin(std::size_t) { return 0; }
    static constexpr std::size_t end(std::size_t count) { return count; }
};
/// Those of thread `index` of Threads.
template <std::size_t Threads>
struct tiles_of_thread {
    std::size_t index;
    constexpr std::size_t begin(std::size_t count) const { return count * index / Threads; }
    constexpr std::size_t end(std::size_t count) const { return count * (index + 1) / Threads; }
};
template <>
struct tiles_of_thread<1> : all_tiles {
    constexpr explicit tiles_of_thread(std::size_t) {}
};

/// In the place of the number `keep`: what was there before counts for nothing and is not read.
/// Its copies are made of nothing, or GCC warns of a byte that nobody has set.
struct nothing_kept {
    constexpr nothing_kept() {}
    constexpr nothing_kept(const nothing_kept&) {}
    nothing_kept& operator=(const nothing_kept&) = delete;
};

/// Parameters in the place of a gradient: adding g to them does not store g but descends along it,
/// x ← keep x − step g. A sum over a mini-batch then goes from the registers into the parameters.
template <class T, class Parameters, class Tiles = all_tiles, class Keep = T>
struct in_place_step {
    Parameters& parameters;
    Keep keep;
    T step;
    Tiles tiles{};
};

/// The layers of a network in the place of their gradient; where something is kept, biases are kept
/// whole. Each layer's gradient must be added once only: keep acts each time.
template <class Network, class Tiles = all_tiles, class Keep = typename Network::scalar>
struct in_place_steps {
    using T = typename Network::scalar;
    typename Network::parameters_type& parameters;
    Keep keep;
    T step;
    Tiles tiles{};

    constexpr auto operator[](auto index) const {
        auto& p = parameters[index];
        return layer<decltype(p.W), decltype(p.b)>{{p.W, keep, step, tiles},
                                                   {p.b, keep_of_biases(keep), step, tiles}};
    }

  private:
    template <class Weights, class Biases>
    struct layer {
        in_place_step<T, Weights, Tiles, Keep> W;
        in_place_step<T, Biases, Tiles, Keep> b;
    };
    static constexpr T keep_of_biases(T) { return T(1); }
    static constexpr nothing_kept keep_of_biases(nothing_kept none) { return none; }
};

} // namespace gradus
