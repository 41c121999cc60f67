#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_memory.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/data/mini_batches.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/requirements.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace gradus {

/// Trains networks of one type and shape by mini-batches. It owns the memory that the equations
/// need, so a step allocates nothing.
/// `cost.delta(activation, z, a, y)` is one component of the output error, and
/// `optimiser.update(net, gradient_sum, m, n)` moves the parameters after m of n samples.
/// Errors: std::invalid_argument for mini-batches of 0 samples, for no samples at all and for one
/// that does not fit the network, for a network of another shape than the trainer's or the
/// optimiser's, and for settings that the optimiser refuses; std::length_error for sequences that
/// need more bytes than the machine has.
template <class Network, class Cost, class Optimiser>
class trainer {
    static_assert(cost_fits<Cost, Network>);
    static_assert(optimiser_fits<Optimiser, Network>);

  public:
    constexpr trainer(const Network& net, Cost cost, Optimiser optimiser, std::size_t batch_size)
        : cost_(std::move(cost)), optimiser_(std::move(optimiser)), batch_size_(batch_size),
          state_(net), gradient_sum_(zero_parameters(net)) {
        if (batch_size == 0)
            throw std::invalid_argument("a mini-batch has at least one sample, not 0");
        check_settings<typename Network::scalar>(optimiser_);
    }

    /// One pass over all samples in a new random order; the last mini-batch is what is left. Where
    /// that is a single sample, it is passed over by a network that mixes samples, since one alone
    /// has no variance: another one each epoch.
    /// Samples: `size()` and `samples[i]`, a pair (x, y). After each mini-batch on_batch(done, n)
    /// says how many of the n samples are done; where it returns false, the epoch stops there.
    /// Returns how many samples are done. With this number as first_sample, and with the generator
    /// as it was at the epoch's start, a later call does the rest of the same epoch: net, optimiser
    /// and generator end with the bits that they have without the stop.
    /// Errors: std::invalid_argument for a first_sample at which no mini-batch begins, except n.
    /// Source: Nielsen ch. 1, network.py, SGD.
    template <class Samples, class Progress>
    constexpr std::size_t train_epoch(Network& net, const Samples& samples,
                                      random_generator& random, Progress&& on_batch,
                                      std::size_t first_sample = 0) {
        static_assert(are_samples<Samples>);
        check_same_shapes(net, gradient_sum_, "the trainer");
        const std::size_t n = samples.size();
        if constexpr (TakesSequences<Network>)
            if (!std::is_constant_evaluated())
                check_memory_through_time(net, detail::longest_sequence(net, samples),
                                          std::min(batch_size_, n), bytes_of_memory());
        std::size_t done = first_sample;
        const random_generator at_start = random;
        const auto train = [&](std::span<const std::size_t> indices) {
            const bool is_left_over = indices.size() == 1 && batch_size_ > 1 && n > 1;
            if (!is_left_over || !net.mixes_samples())
                train_batch(net, samples, indices, at_start, done);
            return on_batch(done += indices.size(), n);
        };
        return batches_.for_each(n, batch_size_, random, train, first_sample);
    }

    template <class Samples>
    constexpr void train_epoch(Network& net, const Samples& samples, random_generator& random) {
        train_epoch(net, samples, random, [](std::size_t, std::size_t) {});
    }

    /// The optimiser in its present state, for diagnose() and for checkpoints.
    constexpr const Optimiser& optimiser() const { return optimiser_; }
    constexpr Optimiser& optimiser() { return optimiser_; }

  private:
    Cost cost_;
    Optimiser optimiser_;
    std::size_t batch_size_;
    propagation<Network, mini_batch<typename Network::scalar>> state_;
    typename Network::parameters_type gradient_sum_;
    mini_batches batches_;

    template <class Samples>
    constexpr void train_batch(Network& net, const Samples& samples,
                               std::span<const std::size_t> indices,
                               const random_generator& at_start, std::size_t done) {
        set_to_zero(net, gradient_sum_);
        if (net.draws()) {
            // Of its own for each mini-batch: an epoch can be resumed at any.
            random_generator drops = at_start;
            drops = random_generator(drops() + done);
            propagate(net, state_, samples, indices, cost_, phase::training(drops));
        } else {
            propagate(net, state_, samples, indices, cost_, phase::looking());
        }
        add_gradient(net, state_, gradient_sum_);
        remember(net, state_);
        optimiser_.update(net, gradient_sum_, indices.size(), samples.size());
    }
};

} // namespace gradus
