#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/matrix.hpp>

#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace gradus {

/// Spelled so that the compiler's own message reads as a sentence:
/// `matrix_of<3, 4>::takes<4>::numbers_and_gives<2>`.
template <std::size_t Rows, std::size_t Columns>
struct matrix_of {
    /// `In` is how many numbers it is given.
    template <std::size_t In>
    struct takes {
        /// `Out` is how many are wanted of it: it does not compile unless In = Columns and Out =
        /// Rows.
        template <std::size_t Out>
        struct numbers_and_gives {
            static_assert(In == Columns && Out == Rows,
                          "a weight matrix of rows x columns takes a number for each column and "
                          "gives one for each row");
            static constexpr bool fits = In == Columns && Out == Rows;
        };
    };
};

/// W maps vectors like `in` to vectors like `out`. A wrong shape is a compile error where all are
/// constants, and a std::invalid_argument otherwise.
template <class Weight, class T, std::size_t Rows, std::size_t Columns, std::size_t Out,
          std::size_t In>
constexpr void check_shape(const matrix<Weight, Rows, Columns>& W, const vector<T, Out>& out,
                           const vector<T, In>& in) {
    if constexpr (Rows != dynamic && Out != dynamic && In != dynamic)
        static_assert(
            matrix_of<Rows, Columns>::template takes<In>::template numbers_and_gives<Out>::fits);
    else if (W.rows() != out.size() || W.columns() != in.size())
        throw std::invalid_argument("a weight matrix of " + std::to_string(W.rows()) + " x "
                                    + std::to_string(W.columns()) + " cannot take "
                                    + std::to_string(in.size()) + " numbers and give "
                                    + std::to_string(out.size()));
}

/// Two vectors that are taken component by component have the same size, or it is a
/// std::invalid_argument; where both are constants they have the same type.
template <class X, class Y, std::size_t Size>
constexpr void check_sizes(const vector<X, Size>& x, const vector<Y, Size>& y) {
    if constexpr (Size == dynamic)
        if (x.size() != y.size())
            throw std::invalid_argument("a vector of " + std::to_string(x.size())
                                        + " numbers is used with one of "
                                        + std::to_string(y.size()));
}

/// The few operations that the equations of backpropagation are made of.
/// Each sum has one fixed order, so every compiler and constant evaluation give the same bits, as
/// long as products and sums are not fused (-ffp-contract=off).
/// The destination comes first and must have the right size already; wrong shapes are refused, see
/// check_shape and check_sizes.

/// z ← W a + b, with W of n_out × n_in, a of n_in, z and b of n_out.
template <class T, std::size_t Out, std::size_t WRows, std::size_t WColumns, std::size_t In>
constexpr void affine(vector<T, Out>& z, const matrix<T, WRows, WColumns>& W,
                      const vector<T, In>& a, const vector<T, Out>& b) {
    check_shape(W, z, a);
    check_sizes(z, b);
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

/// z ← z + W a.
template <class T, std::size_t Out, std::size_t WRows, std::size_t WColumns, std::size_t In>
constexpr void add_product(vector<T, Out>& z, const matrix<T, WRows, WColumns>& W,
                           const vector<T, In>& a) {
    affine(z, W, a, z);
}

/// x ← Wᵀ δ, with W of n_out × n_in, δ of n_out, x of n_in.
template <class T, std::size_t In, std::size_t WRows, std::size_t WColumns, std::size_t Out>
constexpr void transposed_product(vector<T, In>& x, const matrix<T, WRows, WColumns>& W,
                                  const vector<T, Out>& delta) {
    check_shape(W, delta, x);
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

/// W ← W + δ aᵀ, computed in the numbers of W.
template <class Sum, class T, std::size_t WRows, std::size_t WColumns, std::size_t Out,
          std::size_t In>
constexpr void add_outer_product(matrix<Sum, WRows, WColumns>& W, const vector<T, Out>& delta,
                                 const vector<T, In>& a) {
    check_shape(W, delta, a);
    const std::size_t rows = W.rows();
    const std::size_t columns = W.columns();
    const T* const error = delta.data();
    Sum* weight = W.data();
    for (std::size_t j = 0; j < columns; ++j, weight += rows) {
        const Sum input = a[j];
        for (std::size_t i = 0; i < rows; ++i)
            weight[i] = weight[i] + static_cast<Sum>(error[i]) * input;
    }
}

/// x ← x + y.
template <class Sum, class T, std::size_t Size>
constexpr void add(vector<Sum, Size>& x, const vector<T, Size>& y) {
    check_sizes(x, y);
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
    check_sizes(x, z);
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = x[i] * f(z[i]);
}

/// a ← f(z), component by component.
template <class T, std::size_t Size, class Function>
constexpr void map(vector<T, Size>& a, const vector<T, Size>& z, const Function& f) {
    check_sizes(a, z);
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = f(z[i]);
}

/// An activation of a whole layer, f(a, z) for a ← f(z): each output depends on every weighted
/// input, as with softmax, so there is no slope σ′(z) of a single neuron.
template <class Activation, class T, std::size_t Size>
concept LayerActivation =
    std::invocable<const Activation&, vector<T, Size>&, const vector<T, Size>&>;

/// a ← f(z), all components at once.
template <class T, std::size_t Size, LayerActivation<T, Size> Function>
    requires(!ActivationChoice<Function>)
constexpr void map(vector<T, Size>& a, const vector<T, Size>& z, const Function& f) {
    check_sizes(a, z);
    f(a, z);
}

/// The same of an activation that is chosen while the program runs: once for all components.
template <class T, std::size_t Size, ActivationChoice Activation>
constexpr void map(vector<T, Size>& a, const vector<T, Size>& z, const Activation& f) {
    f.visit([&](const auto& chosen) { map(a, z, chosen); });
}
template <class T, std::size_t Size, ActivationChoice Activation>
    requires(!LayerActivation<Activation, T, Size>)
constexpr void multiply_by_map(vector<T, Size>& x, const vector<T, Size>& z,
                               const slope_of<Activation>& f) {
    f.activation.visit([&](const auto& chosen) { multiply_by_map(x, z, slope_of{chosen}); });
}

} // namespace gradus
