#pragma once

#include <gradus/networks/layers/sequence.hpp>
#include <gradus/networks/propagation.hpp>

#include <unistd.h> // sysconf is POSIX

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// How many bytes a network's layers over time remember of so many sequences of so many steps, from
/// the forward pass to the backward pass. The largest number stands for all that are larger.
template <class Network>
constexpr std::size_t bytes_through_time(const Network& net, std::size_t steps,
                                         std::size_t samples = 1) {
    using T = typename Network::scalar;
    std::size_t bytes = 0;
    from_first_to_last(net, [&](auto l) {
        using layer = std::remove_cvref_t<decltype(net.layer(l))>;
        if constexpr (requires { layer::template bytes_of<T>(steps); })
            bytes = saturated_sum(bytes, layer::template bytes_of<T>(steps));
    });
    return saturated_product(bytes, samples);
}

/// The bytes of memory that the machine has, whoever uses them.
inline std::size_t bytes_of_memory() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long size = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || size <= 0) return static_cast<std::size_t>(-1); // nobody knows
    return saturated_product(static_cast<std::size_t>(pages), static_cast<std::size_t>(size));
}

/// Refuses sequences that are longer than memory is large, before anything is computed.
/// Errors: std::length_error that says how many bytes they need.
template <class Network>
constexpr void check_memory_through_time(const Network& net, std::size_t steps, std::size_t samples,
                                         std::size_t bytes) {
    const std::size_t needed = bytes_through_time(net, steps, samples);
    if (needed <= bytes) return;
    throw std::length_error(
        std::to_string(steps) + " steps of " + std::to_string(samples) + " sequences at once need "
        + std::to_string(needed) + " bytes, but the machine has " + std::to_string(bytes)
        + ": smaller mini-batches or truncated_bptt, which takes a sequence in parts, may help");
}

namespace detail {

/// The number of steps of the longest of some samples; 0 if the network takes no sequences.
template <class Network, class Samples>
constexpr std::size_t longest_sequence([[maybe_unused]] const Network& net,
                                       [[maybe_unused]] const Samples& samples) {
    std::size_t longest = 0;
    if constexpr (TakesSequences<Network>)
        for (std::size_t s = 0; s < samples.size(); ++s) {
            const auto& [x, y] = samples[s];
            longest = std::max(longest, x.size() / Network::width_of_steps);
        }
    return longest;
}

} // namespace detail

} // namespace gradus
