#pragma once

#include <gradus/training/fast/batch_propagation.hpp>
#include <gradus/training/fast/output_error.hpp>
#include <gradus/training/fitting.hpp>
#include <gradus/training/mini_batches.hpp>
#include <gradus/training/random.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

namespace gradus {

/// Trains as `trainer` does, with all samples of a mini-batch at once and as many numbers at once
/// as the machine's vector registers take: the same equations and the same order of samples, but
/// other sums and roundings, so the last bits differ. It owns the memory that the equations need,
/// so a step allocates nothing. For float and double.
/// Errors: std::invalid_argument for no samples, and for one that does not fit the network.
template <class Network, std::size_t BatchSize, class Cost, class Optimiser>
class batch_trainer {
    static_assert(cost_fits<Cost, Network>);
    static_assert(optimiser_fits<Optimiser, Network>);
    using T = typename Network::scalar;

  public:
    batch_trainer(Cost cost, Optimiser optimiser)
        : cost_(std::move(cost)), optimiser_(std::move(optimiser)),
          memory_(std::make_unique<memory>()) {}

    /// One pass over all samples in a new random order; see trainer::train_epoch.
    template <class Samples, class Progress>
    std::size_t train_epoch(Network& net, const Samples& samples, random_generator& random,
                            Progress&& on_batch, std::size_t first_sample = 0) {
        const std::size_t n = samples.size();
        std::size_t done = first_sample;
        const auto train = [&](std::span<const std::size_t> indices) {
            step(net, samples, indices);
            return on_batch(done += indices.size(), n);
        };
        return batches_.for_each(n, BatchSize, random, train, first_sample);
    }

    template <class Samples>
    void train_epoch(Network& net, const Samples& samples, random_generator& random) {
        train_epoch(net, samples, random, [](std::size_t, std::size_t) {});
    }

    /// One mini-batch: the samples with these indices, at most BatchSize of them.
    template <class Samples>
    void step(Network& net, const Samples& samples, std::span<const std::size_t> indices) {
        const std::size_t m = indices.size();
        if (m == 0 || m > BatchSize)
            throw std::invalid_argument("a mini-batch here has 1 to " + std::to_string(BatchSize)
                                        + " samples, not " + std::to_string(m));
        auto& [state, targets, gradient_sum] = *memory_;
        constexpr auto L = decltype(last_layer(net)){};
        for (std::size_t s = 0; s < m; ++s) {
            const auto& [x, y] = samples[indices[s]];
            set_column(state.a(zero), s, x);
            set_column(targets, s, y);
        }
        forward(net, state);
        set_output_error(state.delta(L), state.z(L), state.a(L), targets, m, net.activation(L),
                         cost_);
        backward(net, state);
        update(net, m, samples.size());
    }

    /// The optimiser in its present state, for checkpoints.
    const Optimiser& optimiser() const { return optimiser_; }
    Optimiser& optimiser() { return optimiser_; }

  private:
    using state_type = batch_propagation<Network, BatchSize>;
    struct nothing {};
    static constexpr bool stores_no_gradient = DescendingOptimiser<Optimiser, T>;
    struct memory {
        state_type state;
        std::remove_cvref_t<decltype(std::declval<state_type>().a(
            last_layer(std::declval<Network>())))>
            targets;
        std::conditional_t<stores_no_gradient, nothing, typename Network::parameters_type>
            gradient_sum;
    };

    Cost cost_;
    Optimiser optimiser_;
    std::unique_ptr<memory> memory_;
    mini_batches batches_;

    /// One step along the gradient of a mini-batch of m of n samples.
    void update(Network& net, std::size_t m, std::size_t n) {
        const auto& state = memory_->state;
        if constexpr (stores_no_gradient) {
            descending_layers<Network> along{net, optimiser_.template keep<T>(n),
                                             optimiser_.template step<T>(m)};
            add_gradient(net, state, along);
        } else {
            set_to_zero(net, memory_->gradient_sum);
            add_gradient(net, state, memory_->gradient_sum);
            optimiser_.update(net, memory_->gradient_sum, m, n);
        }
    }
};

/// make_batch_trainer<10>(net, cross_entropy, sgd{0.1, 5}): mini-batches of 10.
template <std::size_t BatchSize, class Network, class Cost, class Optimiser>
auto make_batch_trainer(const Network&, Cost cost, Optimiser optimiser) {
    return batch_trainer<Network, BatchSize, Cost, Optimiser>(std::move(cost),
                                                              std::move(optimiser));
}

} // namespace gradus
