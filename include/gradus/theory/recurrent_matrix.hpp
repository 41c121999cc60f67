#pragma once

#include <gradus/theory/proof/spectral_norm.hpp>

#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// The size of a recurrent matrix: as many columns as rows, or it does not compile.
template <std::size_t Rows, std::size_t Columns>
struct recurrent_matrix {
    static_assert(Rows == Columns,
                  "gradus: a recurrent matrix takes the states of a layer to states of the same "
                  "layer, so it has as many columns as rows; recurrent_matrix<rows, columns> shows "
                  "both");
    static constexpr bool is_square = true;
};

/// The same of any matrix; one whose size is known at run time only throws std::invalid_argument.
template <ReadableMatrix Matrix>
constexpr void check_square(const Matrix& W) {
    if constexpr (requires {
                      typename std::integral_constant<std::size_t, Matrix::rows()>;
                      typename std::integral_constant<std::size_t, Matrix::columns()>;
                  })
        static_assert(recurrent_matrix<Matrix::rows(), Matrix::columns()>::is_square);
    else if (W.rows() != W.columns())
        throw std::invalid_argument("a recurrent matrix has as many columns as rows, this one has "
                                    + std::to_string(W.rows()) + " rows and "
                                    + std::to_string(W.columns()) + " columns");
}

/// A number for each row, or std::invalid_argument.
template <ReadableMatrix Matrix, class Scales>
constexpr void check_scales(const Matrix& W, const Scales& s) {
    if (std::size(s) != W.rows())
        throw std::invalid_argument("each row of a recurrent matrix is rescaled by a number: "
                                    + std::to_string(W.rows()) + " rows, "
                                    + std::to_string(std::size(s)) + " numbers");
}

} // namespace gradus
