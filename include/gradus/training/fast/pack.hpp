#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>

#include <cstddef>

namespace gradus::fast {

/// `Width` numbers that are computed with at once: a vector type of GCC and Clang, or T itself.
template <class T, std::size_t Width>
struct pack_of {
    typedef T type __attribute__((vector_size(Width * sizeof(T))));
};
template <class T>
struct pack_of<T, 1> {
    using type = T;
};
template <class T, std::size_t Width>
using pack = typename pack_of<T, Width>::type;

/// The unsigned integer as wide as a float or double.
template <class T>
using integer_like = typename numbers::elementary::float_layout<T>::storage;

} // namespace gradus::fast
