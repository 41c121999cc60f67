#pragma once

#include <gradus/networks/vectors.hpp>
#include <gradus/training/fast/batch_operations.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// In the place of mini_batch<T>: what a layer with shapes known at run time is propagated with, a
/// mini-batch as a whole, by the fast kernels.
template <numbers::BinaryFloat T>
struct whole_batches {
    template <std::size_t Size>
    using neurons = std::enable_if_t<Size == dynamic, batch<T, dynamic, dynamic>>;
    template <std::size_t Size>
    using inputs = std::enable_if_t<Size == dynamic, sparse_batch<T, dynamic, dynamic>>;
    template <std::size_t Size>
    using statistics = vector<T, Size>;
};

/// The same with shapes that the compiler knows, for mini-batches of at most so many samples.
template <numbers::BinaryFloat T, std::size_t Samples>
struct whole_batches_of {
    template <std::size_t Size>
    using neurons = batch<T, Size, Samples>;
    template <std::size_t Size>
    using inputs = sparse_batch<T, Size, Samples>;
};

/// The inputs of Numbers, of which many may be 0: its neurons, if it does not say otherwise.
template <class Numbers, std::size_t Size>
struct inputs_of_numbers {
    using type = typename Numbers::template neurons<Size>;
};
template <class Numbers, std::size_t Size>
    requires requires { typename Numbers::template inputs<Size>; }
struct inputs_of_numbers<Numbers, Size> {
    using type = typename Numbers::template inputs<Size>;
};

/// What layers ask of vectors.hpp's mini-batches beside the operations.
template <class T>
void resize(batch<T, dynamic, dynamic>& x, std::size_t size, std::size_t count) {
    x.resize(size, count);
}
/// There is room for all samples already. Errors: std::invalid_argument for more than that.
template <class T, std::size_t Neurons, std::size_t Samples>
void resize(batch<T, Neurons, Samples>&, std::size_t, std::size_t count) {
    if (count > Samples)
        throw std::invalid_argument("a mini-batch here has at most " + std::to_string(Samples)
                                    + " samples, not " + std::to_string(count));
}
template <class T, std::size_t Neurons, std::size_t Samples>
std::size_t sample_count(const batch<T, Neurons, Samples>& x) {
    return x.columns();
}
/// Column s, the numbers of sample s, counted from 0.
template <class T, std::size_t Neurons, std::size_t Samples>
auto at_sample(batch<T, Neurons, Samples>& x, std::size_t s) {
    return x.column(s);
}
template <class T, std::size_t Neurons, std::size_t Samples>
auto at_sample(const batch<T, Neurons, Samples>& x, std::size_t s) {
    return x.column(s);
}
template <class T, std::size_t Neurons, std::size_t Samples>
void copy(batch<T, Neurons, Samples>& x, const batch<T, Neurons, Samples>& y) {
    check_sizes(x, y);
    std::copy_n(y.data(), std::size_t{y.size()}, x.data());
}
template <class T, std::size_t Neurons, std::size_t Samples, class Function>
void for_each_number(batch<T, Neurons, Samples>& x, const Function& f) {
    for (std::size_t s = 0; s < x.columns(); ++s)
        for (std::size_t i = 0; i < x.rows(); ++i) f(s, i, x(i, s));
}
template <class T, std::size_t Neurons, std::size_t Samples, class Function>
void for_each_number(const batch<T, Neurons, Samples>& x, const Function& f) {
    for (std::size_t s = 0; s < x.columns(); ++s)
        for (std::size_t i = 0; i < x.rows(); ++i) f(s, i, x(i, s));
}
template <class T, std::size_t Neurons, std::size_t Samples>
void set_to_zero(batch<T, Neurons, Samples>& x) {
    std::fill_n(x.data(), std::size_t{x.size()}, T(0));
}
template <class T, std::size_t Neurons, std::size_t Samples>
void add_to_each(batch<T, Neurons, Samples>& x, const vector<T, Neurons>& b) {
    check_sizes(x, b);
    for (std::size_t s = 0; s < x.columns(); ++s) {
        const auto column = x.column(s);
        for (std::size_t i = 0; i < column.size(); ++i) column[i] += b[i];
    }
}
/// x ← keep x + step Σ y, where adding a gradient descends.
template <class T, std::size_t Neurons, std::size_t Samples, class Keep>
void subtract(const in_place_step<T, vector<T, Neurons>, all_tiles, Keep>& x,
              const batch<T, Neurons, Samples>& y) {
    add(in_place_step<T, vector<T, Neurons>, all_tiles, Keep>{x.parameters, x.keep, -x.step}, y);
}
/// x ← x − Σ y.
template <class T, std::size_t Neurons, std::size_t Samples>
void subtract(vector<T, Neurons>& x, const batch<T, Neurons, Samples>& y) {
    add(in_place_step<T, vector<T, Neurons>>{x, T(1), T(1)}, y);
}

} // namespace gradus
