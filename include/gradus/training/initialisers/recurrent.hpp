#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// W ← scale · 1: with relu a recurrent network begins as one that adds up its inputs.
/// Source: Q. Le, N. Jaitly and G. Hinton, A simple way to initialize recurrent networks of
/// rectified linear units (2015).
/// Errors: std::invalid_argument for a scale that is not finite in W.
struct scaled_identity {
    double scale = 1;

    template <class T>
    constexpr void check() const {
        check_setting(is_finite<T>(scale), "scaled_identity: the scale must be a finite number");
    }
    template <class Matrix>
    constexpr void operator()(random_generator&, Matrix& W) const {
        using T = std::remove_cvref_t<decltype(W(0, 0))>;
        check<T>();
        for (std::size_t i = 0; i < W.rows(); ++i)
            for (std::size_t j = 0; j < W.columns(); ++j)
                W(i, j) = i == j ? static_cast<T>(scale) : T(0);
    }
};

/// Draws the recurrent weights U of each cell anew, gate by gate, and leaves all else as it is:
/// initialise_recurrent_weights(net, random, orthogonal{}), or with scaled_identity{}, or any other
/// initialiser. Errors: std::invalid_argument for settings of the initialiser that are not finite.
template <class Network, class Weights>
    requires BinaryFloat<typename Network::scalar>
constexpr void initialise_recurrent_weights(Network& net, random_generator& random,
                                            const Weights& weights) {
    check_settings<typename Network::scalar>(weights);
    from_first_to_last(net, [&](auto l) {
        const auto draw = [&](const array_name& name, auto& U) {
            if constexpr (requires { U.columns(); })
                if (name.is_recurrent)
                    detail::draw_weights(random, name, U, weights,
                                         detail::activation_of(net.layer(l)));
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            draw, net.parameters[l - one]);
    });
}

/// The biases of each LSTM's forget gate ← b: at the start f ≈ σ(b), so that σ(b)^T of c is kept
/// over T steps. Errors: std::invalid_argument for a b that is not finite in the network.
/// Source: F. Gers, J. Schmidhuber and F. Cummins, Learning to forget (2000); R. Jozefowicz,
/// W. Zaremba and I. Sutskever, An empirical exploration of recurrent network architectures (2015).
template <class Network>
    requires BinaryFloat<typename Network::scalar>
constexpr void set_forget_bias(Network& net, double b) {
    using T = typename Network::scalar;
    check_setting(is_finite<T>(b), "set_forget_bias: the bias must be a finite number");
    from_first_to_last(net, [&](auto l) {
        const auto& layer = net.layer(l);
        if constexpr (requires { layer.cell.forget_gate; }) {
            using cell = std::remove_cvref_t<decltype(layer.cell)>;
            for (std::size_t k = 0; k < cell::outputs; ++k)
                net.parameters[l - one].b[cell::forget_gate * cell::outputs + k] =
                    static_cast<T>(b);
        }
    });
}

/// Draws every weight and bias as torch.nn does: in U(−r, r) with r = 1/√H for a cell with H
/// outputs and r = 1/√n_in for a dense layer. torch.nn has two biases for each row of a cell, which
/// are one here, their sum: it is the sum of two draws.
/// Source: PyTorch's documentation, torch.nn.RNN, LSTM, GRU and Linear.
template <class Network>
    requires BinaryFloat<typename Network::scalar>
constexpr void initialise_as_torch(Network& net, random_generator& random) {
    using T = typename Network::scalar;
    using role = array_name::role;
    from_first_to_last(net, [&](auto l) {
        const auto& layer = net.layer(l);
        double size = 0;
        std::size_t summed_biases = 0;
        if constexpr (requires { layer.cell; }) {
            using cell = std::remove_cvref_t<decltype(layer.cell)>;
            size = static_cast<double>(cell::outputs);
            if constexpr (requires { cell::summed_biases; }) summed_biases = cell::summed_biases;
        }
        const auto draw = [&](const array_name& name, auto& array) {
            if (name.is != role::weights && name.is != role::biases) return;
            if (size == 0) size = static_cast<double>(columns_of(array));
            const double r = 1 / numbers::sqrt(size);
            const auto drawn = [&] { return (2 * uniform(random) - 1) * r; };
            for (std::size_t k = 0; k < count_of(array); ++k) {
                double number = drawn();
                if (name.is == role::biases && k < summed_biases) number += drawn();
                array.data()[k] = static_cast<T>(number);
            }
            if (name.is == role::biases) summed_biases = 0; // b_hn after b has none
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            draw, net.parameters[l - one]);
    });
}

} // namespace gradus
