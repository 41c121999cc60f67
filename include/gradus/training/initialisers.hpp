#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/theory/variance.hpp>
#include <gradus/training/random.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace gradus {

/// Draws one weight of a layer with n_in inputs and n_out outputs: initialiser(random, n_in,
/// n_out).
template <class Function>
concept Initialiser =
    std::is_invocable_r_v<double, const Function&, random_generator&, std::size_t, std::size_t>;

/// Fills W^l as a whole, where its elements depend on each other: initialiser(random, W).
template <class Function, class Matrix>
concept MatrixInitialiser = std::is_invocable_v<const Function&, random_generator&, Matrix&>;

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

/// N(0, 2/(n_in + n_out)): half-way between keeping the variance of the activations and that of the
/// errors. Source: Glorot 2010 eq. 12, whose variance is here that of a normal distribution.
struct xavier_normal {
    constexpr double operator()(random_generator& random, std::size_t n_in,
                                std::size_t n_out) const {
        return normal(random)
               * numbers::sqrt(
                   xavier_variance(static_cast<double>(n_in), static_cast<double>(n_out)));
    }
};

/// Uniform in [−r, r) with r = √(6/(n_in + n_out)): the same variance r²/3 = 2/(n_in + n_out).
/// Source: Glorot 2010 eq. 16.
struct xavier_uniform {
    constexpr double operator()(random_generator& random, std::size_t n_in,
                                std::size_t n_out) const {
        const double r = numbers::sqrt(
            3 * xavier_variance(static_cast<double>(n_in), static_cast<double>(n_out)));
        return (2 * uniform(random) - 1) * r;
    }
};

/// N(0, 2/((1 + α²) n_in)), for relu (α = 0) or leaky_relu with slope α below 0.
/// Source: He 2015 eq. 10 and 15.
struct he_normal {
    double alpha = 0;
    constexpr double operator()(random_generator& random, std::size_t n_in, std::size_t) const {
        return normal(random) * numbers::sqrt(he_variance(static_cast<double>(n_in), alpha));
    }
};

/// Every weight the same.
struct all_equal {
    double value = 0;
    constexpr double operator()(random_generator&, std::size_t, std::size_t) const { return value; }
};

/// Draws every weight and bias anew, layer by layer, first the biases, then the weights row by row
/// or, with `orthogonal`, as a matrix.
template <class Network, class Weights = normal_by_inputs, Initialiser Biases = standard_normal>
    requires BinaryFloat<typename Network::scalar>
             && (Initialiser<Weights>
                 || MatrixInitialiser<
                     Weights, std::remove_cvref_t<decltype(std::declval<Network&>().W(one))>>)
constexpr void initialise(Network& net, random_generator& random, const Weights& weights = {},
                          const Biases& biases = {}) {
    using T = typename Network::scalar;
    from_first_to_last(net, [&](auto l) {
        auto& W = net.W(l);
        auto& b = net.b(l);
        for (std::size_t i = 0; i < b.size(); ++i)
            b[i] = static_cast<T>(biases(random, W.columns(), W.rows()));
        if constexpr (Initialiser<Weights>) {
            for (std::size_t i = 0; i < W.rows(); ++i)
                for (std::size_t j = 0; j < W.columns(); ++j)
                    W(i, j) = static_cast<T>(weights(random, W.columns(), W.rows()));
        } else {
            weights(random, W);
        }
    });
}

} // namespace gradus
