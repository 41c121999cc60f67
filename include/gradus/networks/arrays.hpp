#pragma once

#include <gradus/networks/matrix.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// What an array of a layer's parameters is. All that do something with parameters (optimisers,
/// regularisers, checkpoints, export …) know a layer by its arrays alone: its parameters visit them
/// by `for_each_array(f, p, …)`, which calls f(array, p.array, …) for each in turn.
struct array_name {
    enum class role {
        weights,    ///< a matrix of n_out × n_in: drawn at the start, held small by regularisers
        biases,     ///< as many as the outputs of the weights before them
        scales,     ///< factors, 1 at the start
        shifts,     ///< what is added, 0 at the start
        statistics, ///< measured, not learnt: saved, but no gradient moves them
    };
    const char* name; ///< as in formulas: "W", "b", "gamma"
    role is;
    int start = 0;             ///< the value of each element before a training, except of weights
    std::size_t inside[3]{};   ///< in layers made of layers: the number of the part, counted from 1
    std::size_t blocks = 1;    ///< of rows, one below the other: one for each gate of a cell
    bool is_recurrent = false; ///< weights between a state and the next

    constexpr bool is_learnt() const { return is != role::statistics; }

    /// The same array, seen from the layer of which its own is the part with this number.
    constexpr array_name in_part(std::size_t number) const {
        array_name outside = *this;
        for (std::size_t k = 2; k > 0; --k) outside.inside[k] = outside.inside[k - 1];
        outside.inside[0] = number;
        return outside;
    }
};

/// Rows and columns of an array; a vector is a column.
template <class T, std::size_t Rows, std::size_t Columns>
constexpr std::size_t rows_of(const matrix<T, Rows, Columns>& W) {
    return W.rows();
}
/// The number of columns: n_in of a weight matrix, 1 of a vector.
template <class T, std::size_t Rows, std::size_t Columns>
constexpr std::size_t columns_of(const matrix<T, Rows, Columns>& W) {
    return W.columns();
}
template <class T, std::size_t Size>
constexpr std::size_t rows_of(const vector<T, Size>& b) {
    return b.size();
}
template <class T, std::size_t Size>
constexpr std::size_t columns_of(const vector<T, Size>&) {
    return 1;
}

/// How many numbers an array has; they begin at its data().
template <class Array>
constexpr std::size_t count_of(const Array& array) {
    return rows_of(array) * columns_of(array);
}

/// The rows first … first + count − 1 of a matrix, as a matrix: the weights of one gate of a cell.
template <class Matrix>
struct block_of_rows {
    Matrix& W;
    std::size_t first;
    std::size_t count;

    constexpr std::size_t rows() const { return count; }
    constexpr std::size_t columns() const { return W.columns(); }
    constexpr auto& operator()(std::size_t row, std::size_t column) const {
        return W(first + row, column);
    }
};

/// Each array's elements ← what they are before a training, where that is not 0.
template <class Parameters>
constexpr void set_to_start(Parameters& p) {
    Parameters::for_each_array(
        [](const array_name& array, auto& numbers) {
            if (array.start == 0) return;
            for (std::size_t k = 0; k < count_of(numbers); ++k) {
                auto& number = numbers.data()[k];
                number = std::remove_cvref_t<decltype(number)>(array.start);
            }
        },
        p);
}

/// Whether that is 0 for all.
template <class Parameters>
inline constexpr bool starts_at_zero = [] {
    if constexpr (requires { Parameters::starts_at_zero; })
        return Parameters::starts_at_zero;
    else
        return true;
}();

} // namespace gradus
