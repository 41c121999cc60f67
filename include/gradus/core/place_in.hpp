#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>

namespace gradus {

/// The place of a type in a std::tuple, and the tuple's size for one that is not there.
template <class Type, class Tuple>
inline constexpr std::size_t place_in = [] {
    const auto find = []<class... Types>(const std::tuple<Types...>*) {
        std::size_t place = 0;
        (void)((std::is_same_v<Type, Types> || (++place, false)) || ...);
        return place;
    };
    return find(static_cast<const Tuple*>(nullptr));
}();

} // namespace gradus
