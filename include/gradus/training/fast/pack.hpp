#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>

#include <cstddef>
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
/// Width numbers of T; Width is a power of two.
template <class T, std::size_t Width>
using pack = typename pack_of<T, Width>::type;

/// What a pack is made of.
template <class V>
struct number_in {
    using type = std::remove_cvref_t<decltype(V{}[0])>;
};
template <class V>
    requires std::is_floating_point_v<V>
struct number_in<V> {
    using type = V;
};
/// float or double, of which a pack is made.
template <class V>
using number_of = typename number_in<V>::type;

/// The unsigned integer as wide as a float or double.
template <class T>
using integer_like = typename numbers::elementary::float_layout<T>::storage;

} // namespace gradus::fast
