#pragma once

#include <gradus/networks/matrix.hpp>

#include <concepts>
#include <cstddef>

namespace gradus {

/// The few operations that the equations of backpropagation are made of.
/// Each sum has one fixed order, so every compiler and constant evaluation give the same bits.
/// The destination comes first and must have the right size already.

/// z ← W a + b, with W of n_out × n_in, a of n_in, z and b of n_out.
template <class T, std::size_t Out, std::size_t WRows, std::size_t WColumns, std::size_t In>
constexpr void affine(vector<T, Out>& z, const matrix<T, WRows, WColumns>& W,
                      const vector<T, In>& a, const vector<T, Out>& b) {
    const std::size_t rows = W.rows();
    const std::size_t columns = W.columns();
    T* const sum = z.data();
    const T* const bias = b.data();
    for (std::size_t i = 0; i < rows; ++i) sum[i] = bias[i];
    const T* weight = W.data();
    for (std::size_t j = 0; j < columns; ++j, weight += rows) {
        const T input = a[j];
        for (std::size_t i = 0; i < rows; ++i) sum[i] = sum[i] + weight[i] * input;
    }
}

/// x ← Wᵀ δ, with W of n_out × n_in, δ of n_out, x of n_in.
template <class T, std::size_t In, std::size_t WRows, std::size_t WColumns, std::size_t Out>
constexpr void transposed_product(vector<T, In>& x, const matrix<T, WRows, WColumns>& W,
                                  const vector<T, Out>& delta) {
    const std::size_t rows = W.rows();
    const std::size_t columns = W.columns();
    const T* const error = delta.data();
    const T* weight = W.data();
    for (std::size_t j = 0; j < columns; ++j, weight += rows) {
        T sum = T(0);
        for (std::size_t i = 0; i < rows; ++i) sum = sum + weight[i] * error[i];
        x[j] = sum;
    }
}

/// W ← W + δ aᵀ.
template <class T, std::size_t WRows, std::size_t WColumns, std::size_t Out, std::size_t In>
constexpr void add_outer_product(matrix<T, WRows, WColumns>& W, const vector<T, Out>& delta,
                                 const vector<T, In>& a) {
    const std::size_t rows = W.rows();
    const std::size_t columns = W.columns();
    const T* const error = delta.data();
    T* weight = W.data();
    for (std::size_t j = 0; j < columns; ++j, weight += rows) {
        const T input = a[j];
        for (std::size_t i = 0; i < rows; ++i) weight[i] = weight[i] + error[i] * input;
    }
}

/// x ← x + y.
template <class T, std::size_t Size>
constexpr void add(vector<T, Size>& x, const vector<T, Size>& y) {
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = x[i] + y[i];
}

/// z ↦ σ′(z), by name, so that an operation can know which function it maps.
template <class Activation>
struct slope_of {
    const Activation& activation;
    template <class T>
    constexpr T operator()(const T& z) const {
        return activation.derivative(z);
    }
};
template <class Activation>
slope_of(const Activation&) -> slope_of<Activation>;

/// x ← x ∘ f(z), component by component.
template <class T, std::size_t Size, class Function>
constexpr void multiply_by_map(vector<T, Size>& x, const vector<T, Size>& z, const Function& f) {
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = x[i] * f(z[i]);
}

/// a ← f(z), component by component.
template <class T, std::size_t Size, class Function>
constexpr void map(vector<T, Size>& a, const vector<T, Size>& z, const Function& f) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = f(z[i]);
}

/// An activation of a whole layer, f(a, z) for a ← f(z): each output depends on every weighted
/// input, as with softmax, so there is no slope σ′(z) of a single neuron.
template <class Activation, class T, std::size_t Size>
concept LayerActivation =
    std::invocable<const Activation&, vector<T, Size>&, const vector<T, Size>&>;

/// a ← f(z), all components at once.
template <class T, std::size_t Size, LayerActivation<T, Size> Function>
constexpr void map(vector<T, Size>& a, const vector<T, Size>& z, const Function& f) {
    f(a, z);
}

} // namespace gradus
