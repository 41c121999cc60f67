#pragma once

#include <gradus/networks/requirements.hpp>

#include <cstddef>

namespace gradus {

/// An optimiser that can move this network's parameters: update(net, gradient_sum, m, n) after m of
/// n samples.
template <class Optimiser, class Network>
concept OptimiserFor = requires(Optimiser& optimiser, Network& net,
                                const typename Network::parameters_type& gradient_sum) {
    optimiser.update(net, gradient_sum, std::size_t{1}, std::size_t{1});
};

/// True if the optimiser fits the network; a compile error that says why if not.
template <class Optimiser, class Network>
inline constexpr bool optimiser_fits = [] {
    static_assert(OptimiserFor<Optimiser, Network>,
                  "the optimiser cannot move this network's parameters: it was made for a network "
                  "of another type, or it has no update(net, gradient_sum, m, n)");
    return true;
}();

} // namespace gradus
