#pragma once

#include <gradus/networks/propagation.hpp>

#include <type_traits>
#include <utility>

namespace gradus {

/// An input x and the output y that a network should give for it.
template <class Input, class Target>
struct example {
    Input x;  ///< n_in numbers
    Target y; ///< n_out numbers
};

/// The example that fits a network: x has its inputs, y its outputs.
template <class Network>
using example_for =
    example<std::remove_cvref_t<decltype(std::declval<propagation<Network>>().a(zero))>,
            std::remove_cvref_t<decltype(std::declval<propagation<Network>&>().delta(
                last_layer(std::declval<Network>())))>>;

} // namespace gradus
