#pragma once

#include <gradus/networks/operations.hpp>
#include <gradus/training/fast/batch.hpp>
#include <gradus/training/fast/descending.hpp>
#include <gradus/training/fast/dispatch.hpp>
#include <gradus/training/fast/known_activation.hpp>

#include <algorithm>
#include <cstddef>

namespace gradus {

/// The operations of operations.hpp on mini-batches, float or double, at run time: the same
/// equations, but with sums in another order and fused multiply-adds.

/// z ← W a + b for every sample.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void affine(batch<T, Out, Samples>& z, const matrix<T, Out, In>& W, const batch<T, In, Samples>& a,
            const vector<T, Out>& b) {
    fast::with_kernels<T, Out>([&](auto kernels) {
        kernels.template affine<T, Out, In, Samples>(z.data(), z.stride, W.data(), a.data(),
                                                     a.stride, b.data());
    });
}

/// x ← Wᵀ δ for every sample.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void transposed_product(batch<T, In, Samples>& x, const matrix<T, Out, In>& W,
                        const batch<T, Out, Samples>& delta) {
    fast::with_kernels<T, In>([&](auto kernels) {
        kernels.template transposed_product<T, Out, In, Samples>(x.data(), x.stride, W.data(),
                                                                 delta.data(), delta.stride);
    });
}

/// W ← keep W − step Σ δ aᵀ, the sum over the samples.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples, class Tiles>
void add_outer_product(const descending<T, matrix<T, Out, In>, Tiles>& W,
                       const batch<T, Out, Samples>& delta, const batch<T, In, Samples>& a) {
    fast::with_kernels<T, Out>([&](auto kernels) {
        kernels.template add_outer_product<T, Out, In, Samples>(W.tiles, W.parameters.data(),
                                                                W.keep, -W.step, delta.data(),
                                                                delta.stride, a.data(), a.stride);
    });
}

/// W ← W + Σ δ aᵀ.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void add_outer_product(matrix<T, Out, In>& W, const batch<T, Out, Samples>& delta,
                       const batch<T, In, Samples>& a) {
    add_outer_product(descending<T, matrix<T, Out, In>>{W, T(1), T(-1)}, delta, a);
}

/// b ← keep b − step Σ δ.
template <class T, std::size_t Out, std::size_t Samples, class Tiles>
void add(const descending<T, vector<T, Out>, Tiles>& b, const batch<T, Out, Samples>& delta) {
    if (b.tiles.begin(1) == b.tiles.end(1)) return; // another thread's
    fast::with_kernels<T, Out>([&](auto kernels) {
        kernels.template add_sum<T, Out, Samples>(b.parameters.data(), b.keep, -b.step,
                                                  delta.data(), delta.stride);
    });
}

/// b ← b + Σ δ.
template <class T, std::size_t Out, std::size_t Samples>
void add(vector<T, Out>& b, const batch<T, Out, Samples>& delta) {
    add(descending<T, vector<T, Out>>{b, T(1), T(-1)}, delta);
}

/// a ← σ(z), neuron by neuron and sample by sample.
template <class T, std::size_t Neurons, std::size_t Samples, class Activation>
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const Activation& activation) {
    if constexpr (fast::KnownActivation<Activation>) {
        fast::with_kernels<T, Neurons * Samples>([&](auto kernels) {
            kernels.template map<T, padded_rows<T>(Neurons) * Samples>(activation, a.data(),
                                                                       z.data());
        });
    } else {
        for (std::size_t s = 0; s < Samples; ++s)
            for (std::size_t i = 0; i < Neurons; ++i) a(i, s) = activation(z(i, s));
    }
}

/// a ← f(z), sample by sample, for an activation of a whole layer.
template <class T, std::size_t Neurons, std::size_t Samples, LayerActivation<T, Neurons> Activation>
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const Activation& activation) {
    vector<T, Neurons> z_of_sample, a_of_sample;
    for (std::size_t s = 0; s < Samples; ++s) {
        std::ranges::copy(z.column(s), z_of_sample.data());
        activation(a_of_sample, z_of_sample);
        std::copy_n(a_of_sample.data(), Neurons, a.column(s).data());
    }
}

/// a ← softmax(z), with the powers of all samples at once.
template <class T, std::size_t Neurons, std::size_t Samples>
void map(batch<T, Neurons, Samples>& a, const batch<T, Neurons, Samples>& z,
         const softmax_activation&) {
    for (std::size_t s = 0; s < Samples; ++s) {
        T largest = z(0, s);
        for (std::size_t i = 1; i < Neurons; ++i) largest = largest < z(i, s) ? z(i, s) : largest;
        for (std::size_t i = 0; i < Neurons; ++i) a(i, s) = largest - z(i, s);
    }
    fast::with_kernels<T, Neurons * Samples>([&](auto kernels) {
        kernels.template map<T, padded_rows<T>(Neurons) * Samples>(fast::falling_power{}, a.data(),
                                                                   a.data());
    });
    for (std::size_t s = 0; s < Samples; ++s) {
        auto powers = a.column(s);
        softmax_activation::divide_by_sum(powers);
    }
}

/// x ← x ∘ σ′(z).
template <class T, std::size_t Neurons, std::size_t Samples, class Activation>
void multiply_by_map(batch<T, Neurons, Samples>& x, const batch<T, Neurons, Samples>& z,
                     const slope_of<Activation>& slope) {
    if constexpr (fast::KnownActivation<Activation>) {
        fast::with_kernels<T, Neurons * Samples>([&](auto kernels) {
            kernels.template multiply_by_slope<T, padded_rows<T>(Neurons) * Samples>(
                slope.activation, x.data(), z.data());
        });
    } else {
        for (std::size_t s = 0; s < Samples; ++s)
            for (std::size_t i = 0; i < Neurons; ++i) x(i, s) = x(i, s) * slope(z(i, s));
    }
}

} // namespace gradus
