#pragma once

#include <gradus/numbers/rounding.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>

namespace gradus {

/// The elements from one column of a batch to the next: rows and padding, so that a column starts
/// where a vector register likes it and neighbouring columns do not share a set of the cache.
template <class T>
constexpr std::size_t padded_rows(std::size_t rows) {
    constexpr std::size_t line = 64 / sizeof(T);
    if (rows < line) return std::bit_ceil(rows);
    const std::size_t stride = (rows + line - 1) / line * line;
    return stride * sizeof(T) % 1024 == 0 ? stride + line : stride;
}

/// One number for each neuron of a layer and each sample of a mini-batch: the a^l, z^l or δ^l of
/// all samples, side by side. A column is a sample; padding is finite and never read back.
template <numbers::BinaryFloat T, std::size_t Neurons, std::size_t Samples>
struct batch {
    static constexpr std::size_t stride = padded_rows<T>(Neurons);
    alignas(std::min<std::size_t>(64, stride * sizeof(T))) T elements[stride * Samples]{};

    static constexpr std::size_t rows() { return Neurons; }
    static constexpr std::size_t columns() { return Samples; }
    constexpr T& operator()(std::size_t neuron, std::size_t sample) {
        return elements[sample * stride + neuron];
    }
    constexpr const T& operator()(std::size_t neuron, std::size_t sample) const {
        return elements[sample * stride + neuron];
    }
    /// The numbers of one sample.
    constexpr std::span<T, Neurons> column(std::size_t sample) {
        return std::span<T, Neurons>(elements + sample * stride, Neurons);
    }
    constexpr std::span<const T, Neurons> column(std::size_t sample) const {
        return std::span<const T, Neurons>(elements + sample * stride, Neurons);
    }
    constexpr T* data() { return elements; }
    constexpr const T* data() const { return elements; }
};

} // namespace gradus
