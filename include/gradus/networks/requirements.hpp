#pragma once

#include <gradus/networks/shapes.hpp>

#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace gradus {

/// What can be an input or a target: numbers with size() and [].
template <class Vector>
concept VectorOfNumbers = requires(const Vector& v) {
    { v.size() } -> std::convertible_to<std::size_t>;
    v[std::size_t{0}];
};

/// True for an input or a target; a compile error if it is none.
template <class Vector>
inline constexpr bool is_vector = [] {
    static_assert(VectorOfNumbers<Vector>,
                  "an input or a target is a vector, with size() and [], also where it is one "
                  "number: gradus::vector<double, 1>{{0.5}}");
    return true;
}();

namespace detail {

/// Whether `const auto& [x, y] = sample;` may be written, as far as a type tells: a pair, or a
/// struct that is no vector.
template <class Sample>
concept PairLike = std::tuple_size<Sample>::value == 2
                   || (std::is_class_v<Sample> && !VectorOfNumbers<Sample>
                       && !requires { std::tuple_size<Sample>::value; });

template <class Samples>
constexpr bool holds_pairs() {
    if constexpr (requires(const Samples& samples) { samples[std::size_t{0}]; })
        return PairLike<std::remove_cvref_t<decltype(std::declval<const Samples&>()[0])>>;
    else if constexpr (requires(const Samples& samples) { *samples.begin(); })
        return PairLike<std::remove_cvref_t<decltype(*std::declval<const Samples&>().begin())>>;
    else
        return false;
}

} // namespace detail

/// True for a range of samples (x, y); a compile error if it is none.
template <class Samples>
inline constexpr bool are_samples = [] {
    static_assert(detail::holds_pairs<Samples>(),
                  "samples are pairs (x, y) of an input and the output that the network should "
                  "give for it: a std::vector<gradus::example_for<Network>>, for instance");
    return true;
}();

/// A cost that knows the output error of this network's last layer: `cost.delta(activation, z, a,
/// y)` is one component of δ^L = ∂C/∂z^L (BP1).
template <class Cost, class Network>
concept CostFor =
    requires(const Cost& cost, const Network& net, const typename Network::scalar& number) {
        {
            cost.delta(net.activation(last_layer(net)), number, number, number)
        } -> std::convertible_to<typename Network::scalar>;
    };

/// True if the cost fits the network; a compile error that says why if not.
template <class Cost, class Network>
inline constexpr bool cost_fits = [] {
    static_assert(CostFor<Cost, Network>,
                  "the cost does not know the output layer's activation: cross_entropy needs "
                  "sigmoid neurons there or softmax, quadratic any that acts on each neuron alone");
    return true;
}();

/// A target y has a number for each component of the output a^L. A wrong number is a compile error
/// where both are constants, and a std::invalid_argument otherwise.
template <class Output, class Target>
constexpr void check_target(const Output& output, const Target& y) {
    static_assert(is_vector<Target>);
    if constexpr (ConstantSizes<Output, Target>)
        static_assert(Target::size() == Output::size(),
                      "a target must have as many numbers as the network has outputs");
    if (y.size() != output.size())
        throw std::invalid_argument("the network gives " + std::to_string(output.size())
                                    + " outputs, but a target has " + std::to_string(y.size()));
}

} // namespace gradus
