#pragma once

#include <gradus/numbers/scalar.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>

namespace gradus::steps {

template <Scalar T>
constexpr T root(const T& x) {
    using numbers::sqrt;
    return sqrt(x);
}

#include <gradus/training/optimisers/steps.inc>

/// The place of a step in all_steps<T>, and their number for one that is not there.
template <class Step, class T>
constexpr std::size_t place_of = []<class... Steps>(const std::tuple<Steps...>*) {
    std::size_t place = 0;
    (void)((std::is_same_v<Step, Steps> || (++place, false)) || ...);
    return place;
}(static_cast<const all_steps<T>*>(nullptr));

template <class Step, class T>
concept KnownStep = place_of<Step, T> < std::tuple_size_v<all_steps<T>>;

} // namespace gradus::steps
