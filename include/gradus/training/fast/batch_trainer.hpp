#pragma once

#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/data/mini_batches.hpp>
#include <gradus/training/fast/batch_propagation.hpp>
#include <gradus/training/fast/in_packs.hpp>
#include <gradus/training/fast/output_error.hpp>
#include <gradus/training/fast/thread_team.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/requirements.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus {

/// Trains as `trainer` does, with all samples of a mini-batch at once and as many numbers at once
/// as the machine's vector registers take: the same equations and the same order of samples, but
/// other sums and roundings, so the last bits differ. It owns the memory that the equations need,
/// so a step allocates nothing. For float and double, with shapes known at compile time or at run
/// time; for the latter BatchSize may be `dynamic`, a number that the trainer is made with.
/// Through recurrent layers a mini-batch goes step after step, each step of all samples at once; a
/// network that has such layers is trained by one thread.
/// With more than one thread, each takes a part of the samples forward and backward and then moves
/// a part of each layer's weights: for one number of threads always to the same bits.
/// Errors: std::invalid_argument for no samples, for one that does not fit the network, and for
/// settings that the optimiser refuses;
/// std::system_error if a thread cannot be started.
template <class Network, std::size_t BatchSize, class Cost, class Optimiser,
          std::size_t Threads = 1>
class batch_trainer {
    static_assert(cost_fits<Cost, Network>);
    static_assert(optimiser_fits<Optimiser, Network>);
    static_assert(BatchSize != dynamic || Threads == 1,
                  "mini-batches of a size known at run time are trained by one thread");
    static_assert(BatchSize == dynamic || (Threads > 0 && BatchSize % Threads == 0),
                  "a mini-batch is shared equally by at least one thread: the number of threads "
                  "must divide the size of a mini-batch");
    static_assert(Threads == 1 || steps_in_place<Network>,
                  "a network with recurrent layers is trained by one thread");
    using T = typename Network::scalar;

  public:
    batch_trainer(const Network& net, Cost cost, Optimiser optimiser)
        : cost_(std::move(cost)), optimiser_(std::move(optimiser)),
          memory_(std::make_unique<memory>(net)) {
        check_settings<T>(optimiser_);
    }
    batch_trainer(const Network& net, Cost cost, Optimiser optimiser, std::size_t batch_size)
        requires(BatchSize == dynamic)
        : cost_(std::move(cost)), optimiser_(std::move(optimiser)),
          memory_(std::make_unique<memory>(net, batch_size)) {
        check_settings<T>(optimiser_);
    }

    /// One pass over all samples in a new random order; see trainer::train_epoch.
    template <class Samples, class Progress>
    std::size_t train_epoch(Network& net, const Samples& samples, random_generator& random,
                            Progress&& on_batch, std::size_t first_sample = 0) {
        static_assert(are_samples<Samples>);
        const std::size_t n = samples.size();
        std::size_t done = first_sample;
        const auto train = [&](std::span<const std::size_t> indices) {
            prefetch(samples, batches_.after(indices));
            step(net, samples, indices);
            return on_batch(done += indices.size(), n);
        };
        return batches_.for_each(n, batch_size(), random, train, first_sample);
    }

    template <class Samples>
    void train_epoch(Network& net, const Samples& samples, random_generator& random) {
        train_epoch(net, samples, random, [](std::size_t, std::size_t) {});
    }

    /// One mini-batch: the samples with these indices, at most as many as a mini-batch has.
    template <class Samples>
    void step(Network& net, const Samples& samples, std::span<const std::size_t> indices) {
        static_assert(are_samples<Samples>);
        const std::size_t m = indices.size();
        if (m == 0 || m > batch_size())
            throw std::invalid_argument("a mini-batch here has 1 to " + std::to_string(batch_size())
                                        + " samples, not " + std::to_string(m));
        const std::size_t share = batch_size() / Threads;
        for (std::size_t s = 0; s < m; ++s) {
            const auto& [x, y] = samples[indices[s]];
            auto& holder = memory_->parts[s / share];
            set_column(holder.state.a(zero), s % share, x);
            set_column(holder.targets, s % share, y);
        }
        memory_->team.run([&](std::size_t thread) {
            const std::size_t before = thread * share;
            find_errors(net, memory_->parts[thread], m > before ? std::min(share, m - before) : 0);
        });
        update(net, m, samples.size());
    }

    /// The optimiser in its present state, for checkpoints.
    const Optimiser& optimiser() const { return optimiser_; }
    Optimiser& optimiser() { return optimiser_; }

  private:
    static constexpr bool stores_no_gradient =
        StoresNoGradient<Optimiser, T> && steps_in_place<Network>;
    struct nothing {};

    /// The samples of one thread.
    struct part {
        using state_type =
            batch_propagation<Network, BatchSize == dynamic ? dynamic : BatchSize / Threads>;
        state_type state;
        std::remove_cvref_t<decltype(state.a(last_layer(std::declval<Network>())))> targets;

        template <class... Size>
        explicit part(const Network& net, Size... size)
            : state(net, size...), targets(state.a(last_layer(net))) {}
    };
    struct memory {
        std::array<part, Threads> parts;
        std::conditional_t<stores_no_gradient, nothing, typename Network::parameters_type>
            gradient_sum;
        thread_team<Threads> team;

        template <class... Size>
        explicit memory(const Network& net, Size... size)
            : memory(std::make_index_sequence<Threads>{}, net, size...) {}

      private:
        template <std::size_t... Index, class... Size>
        memory(std::index_sequence<Index...>, const Network& net, Size... size)
            : parts{((void)Index, part(net, size...))...}, gradient_sum(no_gradient(net)) {}

        static auto no_gradient([[maybe_unused]] const Network& net) {
            if constexpr (stores_no_gradient)
                return nothing{};
            else
                return zero_parameters(net);
        }
    };

    Cost cost_;
    Optimiser optimiser_;
    std::unique_ptr<memory> memory_;
    mini_batches batches_;

    /// Has the inputs of samples on their way to the cache before they are asked for. One line of
    /// eight is enough: the processor fetches the others by itself.
    /// Inlined, for GCC leaves out a call of what only prefetches: it computes nothing.
    template <class Samples>
    [[gnu::always_inline]] static void prefetch(const Samples& samples,
                                                std::span<const std::size_t> indices) {
        constexpr std::size_t lines = 512 / sizeof(T);
        for (const std::size_t index : indices) {
            const auto& [x, y] = samples[index];
            for (std::size_t i = 0; i < x.size(); i += lines)
                __builtin_prefetch(x.data() + i, 0, 2); // to be read, into the second cache
        }
    }

    std::size_t batch_size() const { return memory_->parts[0].state.room() * Threads; }

    /// δ^l of every layer for the first m samples of a part, 0 for the others.
    void find_errors(const Network& net, part& holder, std::size_t m) const {
        const auto L = last_layer(net);
        auto& [state, targets] = holder;
        state.use(std::max<std::size_t>(m, 1));
        if constexpr (requires { list_inputs(state.a(zero)); }) list_inputs(state.a(zero));
        forward(net, state);
        set_output_error(state.delta(L), state.z(L), state.a(L), targets, m, net.activation(L),
                         cost_);
        backward(net, state);
    }

    /// One step along the gradient of a mini-batch of m of n samples.
    void update(Network& net, std::size_t m, std::size_t n) {
        if constexpr (stores_no_gradient) {
            check_settings<T>(optimiser_);
            add_gradients(net, net.parameters, optimiser_.template keep<T>(n),
                          optimiser_.template step<T>(m));
        } else {
            auto& sum = memory_->gradient_sum;
            if constexpr (!steps_in_place<Network>) {
                set_to_zero(net, sum);
                add_gradient(net, memory_->parts[0].state, sum);
            } else if constexpr (requires { Network::inputs; } && BatchSize != dynamic) {
                add_gradients(net, sum, nothing_kept{}, T(-1));
            } else { // where the compiler is to write one kind of product only
                set_to_zero(net, sum);
                add_gradients(net, sum, T(1), T(-1));
            }
            gradus::update(in_packs{}, optimiser_, net, sum, m, n);
        }
    }

    /// x ← keep x − step Σ ∂C/∂x, the sum over the samples, part after part.
    template <class Keep>
    void add_gradients(const Network& net, typename Network::parameters_type& parameters, Keep keep,
                       T step) {
        (void)parameters[zero]; // their memory is there before the threads share it
        memory_->team.run([&](std::size_t thread) {
            const tiles_of_thread<Threads> tiles{thread};
            const in_place_steps<Network, tiles_of_thread<Threads>, Keep> first{parameters, keep,
                                                                                step, tiles};
            add_gradient(net, memory_->parts[0].state, first);
            const in_place_steps<Network, tiles_of_thread<Threads>> next{parameters, T(1), step,
                                                                         tiles};
            for (std::size_t p = 1; p < Threads; ++p)
                add_gradient(net, memory_->parts[p].state, next);
        });
    }
};

/// make_batch_trainer<10>(net, cross_entropy, sgd{0.1, 5}): mini-batches of 10.
/// make_batch_trainer<128, 2>(net, cross_entropy, sgd{0.1}): mini-batches of 128 by two threads.
template <std::size_t BatchSize, std::size_t Threads = 1, class Network, class Cost,
          class Optimiser>
auto make_batch_trainer(const Network& net, Cost cost, Optimiser optimiser) {
    return batch_trainer<Network, BatchSize, Cost, Optimiser, Threads>(net, std::move(cost),
                                                                       std::move(optimiser));
}

/// make_batch_trainer(net, cross_entropy, sgd{0.1}, 10): for a network with shapes known at run
/// time, mini-batches of a size known at run time.
template <class Network, class Cost, class Optimiser>
auto make_batch_trainer(const Network& net, Cost cost, Optimiser optimiser,
                        std::size_t batch_size) {
    return batch_trainer<Network, dynamic, Cost, Optimiser>(net, std::move(cost),
                                                            std::move(optimiser), batch_size);
}

} // namespace gradus
