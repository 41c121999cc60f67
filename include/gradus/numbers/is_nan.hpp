#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

namespace detail {

/// By its bits where it has some, so that -ffast-math cannot assume the answer.
template <class T>
constexpr bool is_nan(const T& x) {
    if constexpr (BinaryFloat<T>) {
        using format = numbers::elementary::float_layout<T>;
        return (numbers::elementary::to_bits(x) & ~format::sign) > format::infinity;
    } else {
        return !(x == x);
    }
}

} // namespace detail

} // namespace gradus
