#pragma once

#include <gradus/networks/boltzmann.hpp>
#include <gradus/networks/requirements.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/data/mini_batches.hpp>
#include <gradus/training/fast/in_packs.hpp>
#include <gradus/training/fast/in_place_step.hpp>
#include <gradus/training/fast/whole_batches.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/pretraining/contrastive_step.hpp>
#include <gradus/training/requirements.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace gradus {

/// Trains a restricted Boltzmann machine by contrastive divergence: CD-k, or PCD-k with chains that
/// go on from step to step. The gradient of −ln p is the mean of −v hᵀ over the data, with h = E[h
/// | v], plus that of v hᵀ over the machine's own states; these are taken k Gibbs steps away from
/// the data, or from where the chains are. The optimiser makes the step; its momentum, weight decay
/// and schedule are those of every network: momentum(machine, {.learning_rate = 0.05, .mu = 0.5}).
/// It owns the memory that it needs, so a step allocates nothing. With whole_batches<T> as its
/// Numbers, for a shape known at run time, or whole_batches_of<T, 10> for mini-batches of 10 where
/// the compiler knows the shape, the fast kernels do the same but for roundings.
/// Everything that is drawn at random is decided by the generator that train_epoch is given.
/// Errors: std::invalid_argument for k = 0 and other settings that make no sense, for mini-batches
/// of 0 samples, for no samples, and for a sample that the visible units do not take: of another
/// size, or outside of [0, 1] for binary units, or not finite. Source: G. Hinton, Training products
/// of experts by minimizing contrastive divergence (2002); T. Tieleman, Training restricted
/// Boltzmann machines using approximations to the likelihood gradient (2008); article 000 claim 22.
template <Rbm Machine, class Optimiser, class Numbers = mini_batch<typename Machine::scalar>>
class contrastive_divergence {
    static_assert(optimiser_fits<Optimiser, Machine>);
    using T = typename Machine::scalar;

  public:
    constexpr contrastive_divergence(const Machine& machine, Optimiser optimiser,
                                     std::size_t batch_size,
                                     const contrastive_settings& settings = {})
        : optimiser_(std::move(optimiser)), settings_(settings), batch_size_(batch_size),
          state_(new_state(machine, batch_size, settings)),
          gradient_sum_(zero_parameters(machine)) {
        if (batch_size == 0)
            throw std::invalid_argument("a mini-batch has at least one sample, not 0");
        check_settings<T>(settings_);
        check_settings<T>(optimiser_);
    }

    /// One pass over all samples in a new random order: inputs, or pairs of which the first is one.
    /// The other arguments and what is returned are as trainer::train_epoch has them: an epoch that
    /// is stopped after a mini-batch can go on there, to the same bits.
    template <class Samples, class Progress>
    constexpr std::size_t train_epoch(Machine& machine, const Samples& samples,
                                      random_generator& random, Progress&& on_batch,
                                      std::size_t first_sample = 0) {
        check_same_shapes(machine, gradient_sum_, "contrastive divergence");
        const std::size_t n = samples.size();
        std::size_t done = first_sample;
        const random_generator at_start = random;
        const auto train = [&](std::span<const std::size_t> indices) {
            random_generator draws = at_start;
            draws = random_generator(draws() + done); // of its own for each mini-batch
            train_batch(machine, samples, indices, draws);
            return on_batch(done += indices.size(), n);
        };
        return batches_.for_each(n, batch_size_, random, train, first_sample);
    }

    template <class Samples>
    constexpr void train_epoch(Machine& machine, const Samples& samples, random_generator& random) {
        train_epoch(machine, samples, random, [](std::size_t, std::size_t) { return true; });
    }

    constexpr const Optimiser& optimiser() const { return optimiser_; }
    constexpr Optimiser& optimiser() { return optimiser_; }

    /// For checkpoints, which take this in the place of an optimiser: what the optimiser remembers,
    /// the chains and the mean activities.
    std::string name() const { return settings_.name() + " by " + std::string(optimiser_.name()); }
    constexpr auto memory() {
        return std::tuple_cat(optimiser_.memory(),
                              std::tie(state().memory.chains, state().memory.activities));
    }
    constexpr auto memory() const {
        return std::tuple_cat(optimiser_.memory(),
                              std::tie(state().memory.chains, state().memory.activities));
    }

  private:
    static constexpr bool is_fast = !std::is_same_v<Numbers, mini_batch<T>>;
    using each_parameter = std::conditional_t<is_fast, in_packs, one_by_one>;
    static constexpr bool adds_in_place =
        is_fast && requires(Optimiser& optimiser) { optimiser.velocity(); };
    Optimiser optimiser_;
    contrastive_settings settings_;
    std::size_t batch_size_;
    using state_type = contrastive_state<Machine, Numbers>;
    std::conditional_t<is_fast, std::unique_ptr<state_type>, state_type> state_;
    typename Machine::parameters_type gradient_sum_;
    mini_batches batches_;

    template <class... Arguments>
    static constexpr auto new_state(const Arguments&... arguments) {
        if constexpr (is_fast)
            return std::make_unique<state_type>(arguments...); // whole batches may be large
        else
            return state_type(arguments...);
    }
    template <class Self>
    static constexpr auto& state_of(Self& self) {
        if constexpr (is_fast)
            return *self.state_;
        else
            return self.state_;
    }
    constexpr auto& state() { return state_of(*this); }
    constexpr const auto& state() const { return state_of(*this); }

    template <class Samples>
    constexpr void train_batch(Machine& machine, const Samples& samples,
                               std::span<const std::size_t> indices, random_generator& draws) {
        const std::size_t m = indices.size();
        auto& state = this->state();
        state.resize(machine, m);
        for (std::size_t s = 0; s < m; ++s)
            set_visible_data<typename Machine::visible_units>(
                at_sample(state.v_data, s), pretraining_input(samples[indices[s]]), indices[s]);
        find_contrast(machine, state, settings_, draws);
        if constexpr (adds_in_place) {
            check_settings<T>(optimiser_);
            move_in_place(machine, m);
        } else {
            set_to_zero(machine, gradient_sum_);
            add_contrast(state, gradient_sum_[zero]);
            gradus::update(each_parameter{}, optimiser_, machine, gradient_sum_, m, samples.size());
        }
    }

    /// The gradient goes into the velocity without being stored first; where the data have few
    /// terms, some columns at a time, and the weights follow at once.
    constexpr void move_in_place(Machine& machine, std::size_t m) {
        using role = array_name::role;
        auto& state = this->state();
        auto& velocity = optimiser_.velocity()[zero];
        auto& p = machine.parameters[zero];
        const auto keeping = [&]<class Array>(T keep, Array& array) {
            return in_place_step<T, Array>{array, keep, optimiser_.step(m)};
        };
        const auto follow = [&](role kind, auto& v, auto& w) {
            in_packs{}.over(count_of(w), optimiser_.end_of_step(kind), v.data(), w.data());
        };
        const T mu = optimiser_.keep();
        if (!add_two_outer_products(
                keeping(mu, velocity.W), state.h_model, state.v_model, state.h_data, state.v_data,
                [&](auto kernels, std::size_t first, std::size_t last) {
                    kernels.template step<T>(optimiser_.end_of_step(role::weights), last - first,
                                             velocity.W.data() + first, p.W.data() + first);
                })) {
            add_outer_product(keeping(mu, velocity.W), state.h_model, state.v_model);
            add_outer_product(keeping(T(1), velocity.W), state.h_data, state.v_data);
            follow(role::weights, velocity.W, p.W);
        }
        add(keeping(mu, velocity.b), state.h_model);
        add(keeping(T(1), velocity.b), state.h_data);
        follow(role::biases, velocity.b, p.b);
        add(keeping(mu, velocity.a), state.v_model);
        subtract(keeping(T(1), velocity.a), state.v_data);
        follow(role::shifts, velocity.a, p.a);
    }
};

} // namespace gradus
