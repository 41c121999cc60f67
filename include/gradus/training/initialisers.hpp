#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/training/random.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// Draws one weight of a layer with n_in inputs and n_out outputs: initialiser(random, n_in,
/// n_out).
template <class Function>
concept Initialiser =
    std::is_invocable_r_v<double, const Function&, random_generator&, std::size_t, std::size_t>;

/// N(0, 1/n_in): a neuron's weighted input is then about as wide as one input.
/// Source: Nielsen ch. 3, "Weight initialization", and network2.py; his chapter 5's figures.
struct normal_by_inputs {
    constexpr double operator()(random_generator& random, std::size_t n_in, std::size_t) const {
        return normal(random) / numbers::sqrt(static_cast<double>(n_in));
    }
};

/// N(0, 1), whatever the layer's size. Source: Nielsen ch. 5, the text, eq. 122 and below.
struct standard_normal {
    constexpr double operator()(random_generator& random, std::size_t, std::size_t) const {
        return normal(random);
    }
};

/// Every weight the same.
struct all_equal {
    double value = 0;
    constexpr double operator()(random_generator&, std::size_t, std::size_t) const { return value; }
};

/// Draws every weight and bias anew, layer by layer, first the biases, then the weights row by row.
template <class Network, Initialiser Weights = normal_by_inputs,
          Initialiser Biases = standard_normal>
    requires BinaryFloat<typename Network::scalar>
constexpr void initialise(Network& net, random_generator& random, const Weights& weights = {},
                          const Biases& biases = {}) {
    using T = typename Network::scalar;
    from_first_to_last(net, [&](auto l) {
        auto& W = net.W(l);
        auto& b = net.b(l);
        for (std::size_t i = 0; i < b.size(); ++i)
            b[i] = static_cast<T>(biases(random, W.columns(), W.rows()));
        for (std::size_t i = 0; i < W.rows(); ++i)
            for (std::size_t j = 0; j < W.columns(); ++j)
                W(i, j) = static_cast<T>(weights(random, W.columns(), W.rows()));
    });
}

} // namespace gradus
