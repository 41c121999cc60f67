#pragma once

#include <gradus/numbers/scalar.hpp>

#include <cstddef>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace gradus {

/// The extent of a vector or matrix whose size is known at run time only.
inline constexpr std::size_t dynamic = static_cast<std::size_t>(-1);

/// A column vector with Size components; `vector<T, dynamic>` takes its size when it is made.
template <Scalar T, std::size_t Size>
struct vector {
    T components[Size]{};

    /// How many components it has.
    static constexpr std::size_t size() { return Size; }
    constexpr T& operator[](std::size_t i) { return components[i]; }
    constexpr const T& operator[](std::size_t i) const { return components[i]; }
    /// The components, one after the other.
    constexpr T* data() { return components; }
    constexpr const T* data() const { return components; }
    constexpr bool operator==(const vector&) const = default;
};

template <Scalar T>
struct vector<T, dynamic> {
    std::vector<T> components;

    vector() = default;
    explicit vector(std::size_t size) : components(size) {}
    std::size_t size() const { return components.size(); }
    T& operator[](std::size_t i) { return components[i]; }
    const T& operator[](std::size_t i) const { return components[i]; }
    T* data() { return components.data(); }
    const T* data() const { return components.data(); }
    bool operator==(const vector&) const = default;
};

/// A matrix with Rows × Columns elements, W(row, column).
/// Columns are contiguous: W a is then a sum of columns, which a compiler can put into vector
/// registers without changing the order of any sum.
/// Domain: row < Rows, column < Columns. In a constant expression any other does not compile; at
/// run time it is not checked, as in an array.
template <Scalar T, std::size_t Rows, std::size_t Columns>
struct matrix {
    T elements[Rows * Columns]{};

    constexpr matrix() = default;
    /// From its rows, as the book prints it: matrix<double, 2, 3>({{1, 2, 3}, {4, 5, 6}}).
    constexpr explicit matrix(const T (&by_rows)[Rows][Columns]) {
        for (std::size_t row = 0; row < Rows; ++row)
            for (std::size_t column = 0; column < Columns; ++column)
                (*this)(row, column) = by_rows[row][column];
    }

    /// A weight matrix has a row for each neuron of its layer and a column for each input.
    static constexpr std::size_t rows() { return Rows; }
    static constexpr std::size_t columns() { return Columns; }
    constexpr T& operator()(std::size_t row, std::size_t column) {
        return elements[place(row, column)];
    }
    constexpr const T& operator()(std::size_t row, std::size_t column) const {
        return elements[place(row, column)];
    }
    /// The elements, column after column.
    constexpr T* data() { return elements; }
    constexpr const T* data() const { return elements; }
    constexpr bool operator==(const matrix&) const = default;

  private:
    // A row too far would be the next column's first; a column too far is outside of the array.
    static constexpr std::size_t place(std::size_t row, std::size_t column) {
        if (std::is_constant_evaluated() && row >= Rows)
            throw std::out_of_range("a matrix is asked for a row that it does not have");
        return column * Rows + row;
    }
};

template <Scalar T>
struct matrix<T, dynamic, dynamic> {
    std::vector<T> elements;
    std::size_t row_count = 0;
    std::size_t column_count = 0;

    matrix() = default;
    matrix(std::size_t rows, std::size_t columns)
        : elements(rows * columns), row_count(rows), column_count(columns) {}
    std::size_t rows() const { return row_count; }
    std::size_t columns() const { return column_count; }
    T& operator()(std::size_t row, std::size_t column) {
        return elements[column * row_count + row];
    }
    const T& operator()(std::size_t row, std::size_t column) const {
        return elements[column * row_count + row];
    }
    T* data() { return elements.data(); }
    const T* data() const { return elements.data(); }
    bool operator==(const matrix&) const = default;
};

} // namespace gradus
