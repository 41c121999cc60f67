#pragma once

#include <gradus/numbers/random.hpp>

namespace gradus {

/// What a forward pass is for. Most layers do the same in each phase; batch normalisation takes the
/// mean and the variance of the mini-batch where it learns, and the running ones where the network
/// is used; dropout drops where it learns.
struct phase {
    bool uses_batch;         ///< statistics are those of this mini-batch
    random_generator* drops; ///< decides what is dropped; nothing is where there is none

    /// The network is used: what it gives for a sample does not depend on the others.
    static constexpr phase evaluation() { return {false, nullptr}; }
    /// As in training, but with nothing dropped: to look at gradients.
    static constexpr phase looking() { return {true, nullptr}; }
    /// The network learns.
    static constexpr phase training(random_generator& random) { return {true, &random}; }
};

} // namespace gradus
