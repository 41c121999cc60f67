#pragma once

#include <gradus/networks/boltzmann.hpp>
#include <gradus/networks/requirements.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/fast/whole_batches.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

/// Hidden units are held near a mean activity p: with q ← decay q + (1 − decay)(mean of E[h | v]
/// over a mini-batch), the gradient for each unit's weighted input gets `cost`·(q − p). Source: G.
/// Hinton, A practical guide to training restricted Boltzmann machines (2010), section 11.
struct sparsity_settings {
    double target;      ///< p, in (0, 1)
    double cost = 0.1;  ///< ≥ 0
    double decay = 0.9; ///< in [0, 1)
};

/// How the contrastive step CD-k or PCD-k of a restricted Boltzmann machine is taken. Errors:
/// std::invalid_argument for k = 0 and for a sparsity out of its domain.
struct contrastive_settings {
    std::size_t k = 1;          ///< Gibbs steps
    bool is_persistent = false; ///< chains go on from step to step (PCD), one for each sample of a
                                ///< mini-batch; they start where all hidden units are 0
    bool draws_visible = false; ///< visible units are drawn; otherwise they are their means
    std::optional<sparsity_settings> sparsity{};

    template <class T>
    constexpr void check() const {
        check_setting(k > 0, "contrastive divergence takes k Gibbs steps, at least 1, not 0");
        if (!sparsity) return;
        check_setting(sparsity->target > 0 && sparsity->target < 1,
                      "sparsity: the target of a mean activity must lie between 0 and 1");
        check_setting(is_not_negative<T>(sparsity->cost),
                      "sparsity: the cost must be a finite number, not below 0");
        check_setting(is_decay<T>(sparsity->decay), "sparsity: the decay must lie in [0, 1)");
    }
    std::string name() const { return (is_persistent ? "PCD-" : "CD-") + std::to_string(k); }
};

/// The input of a sample, which is the input itself or a pair (x, y).
template <class Sample>
constexpr const auto& pretraining_input(const Sample& sample) {
    if constexpr (detail::PairLike<Sample>) {
        const auto& [x, y] = sample;
        return x;
    } else {
        static_assert(is_vector<Sample>);
        return sample;
    }
}

/// v ← x, the data of sample `number`. Errors: std::invalid_argument for data of another size than
/// the visible units', or that they do not take.
template <class Units, class Vector, class Input>
constexpr void set_visible_data(Vector&& v, const Input& x, std::size_t number) {
    if (x.size() != v.size())
        throw std::invalid_argument("sample " + std::to_string(number) + " has "
                                    + std::to_string(x.size()) + " numbers, but there are "
                                    + std::to_string(v.size()) + " visible units");
    using T = std::remove_cvref_t<decltype(v[0])>;
    std::uint32_t refused = 0; // a count, because compilers can take several numbers at once
    for (std::size_t i = 0; i < v.size(); ++i) {
        const T taken = static_cast<T>(x[i]);
        v[i] = taken;
        refused += Units::takes(taken) ? 0u : 1u;
    }
    if (refused == 0) return;
    std::size_t i = 0;
    while (Units::takes(v[i])) ++i;
    throw std::invalid_argument("sample " + std::to_string(number) + " has " + std::to_string(v[i])
                                + " at place " + std::to_string(i) + ", but " + Units::takes_only);
}

/// x ← x − Σ y over a mini-batch.
template <class T, std::size_t Size>
constexpr void subtract(vector<T, Size>& x, const vectors<T, Size>& y) {
    for_each_number(y, [&](std::size_t, std::size_t i, const T& number) { x[i] = x[i] - number; });
}

/// x ← 0 for all samples from this one on.
template <class Numbers>
constexpr void clear_from(Numbers& x, std::size_t first) {
    for (std::size_t s = first; s < sample_count(x); ++s) {
        auto&& of_sample = at_sample(x, s);
        for (std::size_t i = 0; i < of_sample.size(); ++i) of_sample[i] = 0;
    }
}

/// What goes on from one mini-batch to the next.
template <class T>
struct contrastive_memory {
    std::vector<T> chains{};     ///< the hidden states of each, one after the other
    std::vector<T> activities{}; ///< q of each hidden unit

    constexpr contrastive_memory(std::size_t hidden, std::size_t batch_size,
                                 const contrastive_settings& settings) {
        if (settings.is_persistent) chains.assign(hidden * batch_size, T(0));
        if (settings.sparsity) activities.assign(hidden, static_cast<T>(settings.sparsity->target));
    }

    /// h ← the first chains, one for each sample.
    constexpr void take_up(auto& h) const {
        std::size_t k = 0;
        for_each_number(h, [&](std::size_t, std::size_t, T& number) {
            if (k < chains.size()) number = chains[k++];
        });
    }
    constexpr void lay_down(const auto& h, std::size_t samples) {
        std::size_t k = 0;
        for_each_number(h, [&](std::size_t s, std::size_t, T number) {
            if (s < samples) chains[k++] = number;
        });
    }

    /// q ← decay q + (1 − decay) mean of h.
    constexpr void follow(const auto& h, const sparsity_settings& sparsity, std::size_t samples) {
        const T decay = static_cast<T>(sparsity.decay);
        const T share = (T(1) - decay) / static_cast<T>(samples);
        for (T& q : activities) q = decay * q;
        for_each_number(h, [&](std::size_t s, std::size_t j, T number) {
            if (s < samples) activities[j] = activities[j] + share * number;
        });
    }
    /// What is added to ∂C/∂z of unit j for each sample: cost (q − target).
    constexpr T pull(std::size_t j, const sparsity_settings& sparsity) const {
        return static_cast<T>(sparsity.cost) * (activities[j] - static_cast<T>(sparsity.target));
    }
};

/// What a mini-batch leaves behind: the data and the machine's own states, and what contrastive
/// divergence remembers from one mini-batch to the next.
template <Rbm Machine, class Numbers>
struct contrastive_state {
    using T = typename Machine::scalar;
    using visible_type = typename Numbers::template neurons<Machine::layer(0).inputs>;
    using data_type = typename inputs_of_numbers<Numbers, Machine::layer(0).inputs>::type;
    using hidden_type = typename Numbers::template neurons<Machine::layer(0).outputs>;

    data_type v_data{};
    visible_type v_model{};
    hidden_type h_data{}, h_model{}; ///< E[h | v] for both; in the place of h_data then ∂C/∂z
    hidden_type h_drawn{};           ///< a state of the hidden units
    contrastive_memory<T> memory;
    std::size_t used = 0; ///< how many samples there are, where there is room for more

    constexpr contrastive_state(const Machine& machine, std::size_t batch_size,
                                const contrastive_settings& settings)
        : memory(machine.hidden(), batch_size, settings) {
        resize(machine, batch_size);
    }

    constexpr void resize(const Machine& machine, std::size_t count) {
        used = count;
        using gradus::resize; // and those of other numbers
        resize(v_data, machine.visible(), count);
        resize(v_model, machine.visible(), count);
        for (hidden_type* const h : {&h_data, &h_model, &h_drawn})
            resize(*h, machine.hidden(), count);
    }
};

/// v_model, h_model ← the machine's own states for a mini-batch of data, k Gibbs steps from where
/// they begin; h_data ← ∂C/∂z of the data for the cost C = −ln p, which is −E[h | v], and what the
/// sparsity target adds to it.
template <Rbm Machine, class State>
constexpr void find_contrast(const Machine& machine, State& state,
                             const contrastive_settings& settings, random_generator& random) {
    clear_from(state.v_data, state.used);
    if constexpr (requires { list_inputs(state.v_data); }) list_inputs(state.v_data);
    set_hidden_means(machine, state.h_data, state.v_data);
    if (settings.is_persistent)
        state.memory.take_up(state.h_drawn);
    else
        draw_states<binary_units>(state.h_drawn, state.h_data, random, state.used);
    for (std::size_t step = 1; step <= settings.k; ++step) {
        set_visible_means(machine, state.v_model, state.h_drawn);
        if (settings.draws_visible)
            draw_states<typename Machine::visible_units>(state.v_model, state.v_model, random,
                                                         state.used);
        set_hidden_means(machine, state.h_model, state.v_model);
        if (step < settings.k || settings.is_persistent)
            draw_states<binary_units>(state.h_drawn, state.h_model, random, state.used);
    }
    if (settings.is_persistent) state.memory.lay_down(state.h_drawn, state.used);
    if (settings.sparsity) state.memory.follow(state.h_data, *settings.sparsity, state.used);
    for_each_number(state.h_data, [&](std::size_t, std::size_t j, auto& h) {
        h = -h;
        if (settings.sparsity) h = h + state.memory.pull(j, *settings.sparsity);
    });
    clear_from(state.h_data, state.used);
    clear_from(state.h_model, state.used);
    clear_from(state.v_model, state.used);
}

/// gradient ← gradient + Σ ∂C/∂p over the mini-batch: that of the machine's own states, then that
/// of the data.
template <class State, class Gradient>
constexpr void add_contrast(const State& state, Gradient& gradient) {
    add_outer_product(gradient.W, state.h_model, state.v_model);
    add(gradient.b, state.h_model);
    add(gradient.a, state.v_model);
    add_outer_product(gradient.W, state.h_data, state.v_data);
    add(gradient.b, state.h_data);
    subtract(gradient.a, state.v_data);
}

} // namespace gradus
