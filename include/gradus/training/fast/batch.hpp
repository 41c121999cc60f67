#pragma once

#include <gradus/networks/matrix.hpp>
#include <gradus/numbers/rounding.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace gradus {

/// An extent that the compiler knows. The operations on batches take it in the place of a number.
template <std::size_t Extent>
using fixed = std::integral_constant<std::size_t, Extent>;
/// True of an extent that is a constant, false of a std::size_t.
template <class Extent>
inline constexpr bool is_fixed = !std::is_same_v<Extent, std::size_t>;

/// An extent as the compiler knows it: a constant, or where it is `dynamic` this number.
template <std::size_t Extent>
constexpr auto extent(std::size_t number) {
    if constexpr (Extent == dynamic)
        return number;
    else
        return fixed<Extent>{};
}

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
    static constexpr bool is_whole_batch = true;
    static constexpr std::size_t stride = padded_rows<T>(Neurons);
    alignas(std::min<std::size_t>(64, stride * sizeof(T))) T elements[stride * Samples]{};

    static constexpr std::size_t rows() { return Neurons; }
    static constexpr std::size_t columns() { return Samples; }
    /// All elements, padding among them.
    static constexpr fixed<stride * Samples> size() { return {}; }
    /// There is room for all samples from the start.
    static constexpr void resize(std::size_t, std::size_t) {}
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
    /// Padding counts too.
    constexpr bool operator==(const batch&) const = default;
};

/// Whether the inputs of a network that are 0 in a whole mini-batch are looked for: those that are
/// not are listed, so that the products of the first layer pass over the others.
constexpr bool lists_inputs(std::size_t inputs, std::size_t samples) {
    return inputs >= 128 && samples <= 16;
}

/// The inputs of a network with their list.
template <numbers::BinaryFloat T, std::size_t Neurons, std::size_t Samples>
struct input_batch : batch<T, Neurons, Samples> {
    std::size_t listed = Neurons; ///< how many; where it is all of them, there is no list
    /// Them in their order, then the others; then room to find them.
    std::uint32_t list[Neurons + padded_rows<T>(Neurons)]{};
};

/// The same with shapes known at run time. Columns are whole cache lines. There may be fewer
/// samples than there is room for. Any may be a network's inputs, with a list.
template <numbers::BinaryFloat T>
struct batch<T, dynamic, dynamic> {
    static constexpr bool is_whole_batch = true;
    std::size_t stride;
    std::size_t listed;
    std::vector<std::uint32_t> list; ///< empty where inputs are not listed

    batch() : batch(0, 0) {}
    batch(std::size_t neurons, std::size_t samples)
        : stride(padded_rows<T>(std::max(neurons, line::size))), listed(neurons), neurons_(neurons),
          samples_(samples), lines_(stride / line::size * samples) {}

    /// Makes room for a list where one may pay.
    void expect_inputs() {
        if (lists_inputs(neurons_, samples_)) list.resize(neurons_ + stride);
    }

    std::size_t rows() const { return neurons_; }
    std::size_t columns() const { return samples_; }
    std::size_t size() const { return stride * samples_; }
    /// From now on there are so many samples, at most as many as there is room for.
    void set_columns(std::size_t samples) { samples_ = samples; }
    /// Room for so many numbers and samples. Memory that is there is kept.
    void resize(std::size_t neurons, std::size_t samples) {
        if (neurons != neurons_ || lines_.size() < stride / line::size * samples)
            *this = batch(neurons, samples);
        samples_ = samples;
    }

    T& operator()(std::size_t neuron, std::size_t sample) {
        return data()[sample * stride + neuron];
    }
    const T& operator()(std::size_t neuron, std::size_t sample) const {
        return data()[sample * stride + neuron];
    }
    std::span<T> column(std::size_t sample) { return {data() + sample * stride, neurons_}; }
    std::span<const T> column(std::size_t sample) const {
        return {data() + sample * stride, neurons_};
    }
    T* data() { return lines_.data()->numbers; }
    const T* data() const { return lines_.data()->numbers; }

  private:
    struct alignas(64) line {
        static constexpr std::size_t size = 64 / sizeof(T);
        T numbers[size]{};
    };
    std::size_t neurons_;
    std::size_t samples_;
    std::vector<line> lines_;
};

} // namespace gradus
