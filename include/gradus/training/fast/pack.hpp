#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

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

/// The integer as wide as a float or double.
template <class T>
using integer_like = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;

/// How the left factor of a product is laid out for its tiles: read where it is; its rows copied
/// side by side; or transposed on the way.
enum class packing { none, copy, transpose };

} // namespace gradus::fast
