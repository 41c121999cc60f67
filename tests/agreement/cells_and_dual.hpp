#pragma once

#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/held_between.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

// Backpropagation through time against dual numbers: every parameter of every cell, and ∂C/∂h_t and
// ∂C/∂c_t for t = 0 … T. In rational numbers, with activations in pieces, the two are equal; in
// double and float they are within rounding.

namespace {

using namespace gradus;

/// ½ + z between 0 and 1, 0 below and 1 above: a gate in rational numbers.
struct ramp_activation {
    template <OrderedScalar T>
    constexpr T operator()(const T& z) const {
        return numbers::held_between(0, z + constant<T>(1, 2), 1);
    }
    template <OrderedScalar T>
    constexpr T derivative(const T& z) const {
        return numbers::is_between(0, z + constant<T>(1, 2), 1);
    }
};
constexpr ramp_activation ramp{};

/// At which of the steps that a cell takes, one sequence after the other, which number of its state
/// is moved.
struct nudge {
    std::size_t at = 0; ///< counted from 1; 0: at none
    std::size_t unit = 0;
    bool of_c = false;
    std::size_t steps_taken = 0;
};

/// A cell of dual numbers whose state has the derivative 1 where the nudge says so.
template <class Cell>
struct nudged_cell : Cell {
    nudge* where;

    constexpr void forward(const auto& p, const auto& before, auto& now) const {
        Cell::forward(p, before, now);
        if (++where->steps_taken != where->at) return;
        auto& state = now.state;
        const std::size_t k = where->unit;
        if constexpr (requires { state.c; })
            if (where->of_c) {
                state.c[k].derivative = state.c[k].derivative + 1;
                state.h[k] = now.o[k] * this->squash(state.c[k]);
                return;
            }
        state.h[k].derivative = state.h[k].derivative + 1;
    }
};

struct as_it_is {
    auto operator()(auto cell, std::size_t) { return cell; }
};
struct with_nudges {
    nudge* nudges;
    template <class Cell>
    nudged_cell<Cell> operator()(Cell cell, std::size_t k) {
        return {cell, nudges + k};
    }
};

/// Quarters between −1 and 1 that no symmetry maps onto each other.
struct some_quarters {
    int k = 5;
    template <class T>
    T next() {
        k = (k * 37 + 11) % 101;
        return constant<T>(k % 9 - 4, 4);
    }
};

template <class T>
using samples_of = std::vector<std::pair<vector<T, dynamic>, vector<T, dynamic>>>;

template <class T>
vector<T, dynamic> some_numbers(some_quarters& numbers, std::size_t count) {
    vector<T, dynamic> v(count);
    for (std::size_t k = 0; k < count; ++k) v[k] = numbers.next<T>();
    return v;
}

/// Sequences of these lengths of two numbers a step; a target of two for each step, or one.
template <class T>
samples_of<T> some_samples(const std::vector<std::size_t>& lengths, bool one_target) {
    some_quarters numbers;
    samples_of<T> samples;
    for (const std::size_t length : lengths) {
        auto x = some_numbers<T>(numbers, 2 * length);
        samples.push_back({x, some_numbers<T>(numbers, one_target ? 2 : 2 * length)});
    }
    return samples;
}

template <class Network, class State, class Samples>
auto total_cost(const Network& net, State& state, const Samples& samples) {
    using T = typename Network::scalar;
    for (std::size_t s = 0; s < samples.size(); ++s) {
        vector<T, dynamic> x(samples[s].first.size());
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = T(samples[s].first[j]);
        set_input(state, x, s);
    }
    forward(net, state);
    T cost(0);
    for (std::size_t s = 0; s < samples.size(); ++s) {
        const auto& a = at_sample(state.a(last_layer(net)), s);
        for (std::size_t i = 0; i < a.size(); ++i)
            cost = cost + sqr(a[i] - T(samples[s].second[i])) / T(2);
    }
    return cost;
}

/// Counts partial derivatives: those that agree, those that are not 0, and all.
struct tally {
    std::size_t agreeing = 0;
    std::size_t not_zero = 0;
    std::size_t all = 0;
    template <class T>
    void add(bool same, const T& partial) {
        agreeing += same ? 1u : 0u;
        not_zero += partial == T(0) ? 0u : 1u;
        ++all;
    }
};

/// The gradients of Σ ½ (a − y)² over the samples, all of them; `layers(type, wrap)` are the
/// network's, with wrap(cell, k) for recurrent layer k = 0, 1 …. Of each gate some partial is not
/// 0.
template <class T, class Same, class Layers>
void check_all(const Same& same, const Layers& layers, const samples_of<T>& samples,
               std::size_t partials, int seed = 3) {
    auto net = layers(std::type_identity<T>{}, as_it_is{});
    using network_type = decltype(net);
    some_quarters numbers{seed};
    from_first_to_last(net, [&](auto l) {
        const auto fill = [&](const array_name&, auto& array) {
            for (std::size_t k = 0; k < count_of(array); ++k) array.data()[k] = numbers.next<T>();
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            fill, net.parameters[l - one]);
    });

    std::vector<std::size_t> indices;
    for (std::size_t s = 0; s < samples.size(); ++s) indices.push_back(s);
    propagation<network_type, mini_batch<T>> state(net);
    propagate(net, state, samples, indices, quadratic, phase::looking());
    auto gradient = zero_parameters(net);
    add_gradient(net, state, gradient);

    nudge nudges[4];
    auto dual_net = layers(std::type_identity<dual<T>>{}, with_nudges{nudges});
    propagation<decltype(dual_net), mini_batch<dual<T>>> dual_state(dual_net, samples.size());
    const auto slope = [&] { return total_cost(dual_net, dual_state, samples).derivative; };
    from_first_to_last(net, [&](auto l) {
        const auto lift = [](const array_name&, auto& lifted, const auto& array) {
            for (std::size_t k = 0; k < count_of(array); ++k)
                lifted.data()[k] = dual<T>(array.data()[k]);
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            lift, dual_net.parameters[l - one], net.parameters[l - one]);
    });

    tally of_parameters;
    tally of_states;
    nudge* where = nudges;
    from_first_to_last(net, [&](auto l) {
        const auto look = [&](const array_name& array_is, auto& array, const auto& part) {
            std::vector<bool> moves(array_is.blocks, false); // those of each gate
            const std::size_t count = count_of(array);
            for (std::size_t k = 0; k < count; ++k) {
                array.data()[k].derivative = T(1);
                of_parameters.add(same(slope(), part.data()[k]), part.data()[k]);
                array.data()[k].derivative = T(0);
                if (!(part.data()[k] == T(0))) moves[k * array_is.blocks / count] = true;
            }
            for (std::size_t block = 0; block < array_is.blocks; ++block) {
                INFO("array " << array_is.name << ", block " << block);
                // Where all are 0 a wrong gradient agrees, too.
                CHECK(moves[block]);
            }
        };
        std::remove_cvref_t<decltype(gradient[l - one])>::for_each_array(
            look, dual_net.parameters[l - one], gradient[l - one]);

        if constexpr (requires { state.trace(l).runs; }) {
            std::size_t steps_before = 0;
            for (std::size_t s = 0; s < samples.size(); ++s) {
                const auto& run = at_sample(state.trace(l).runs, s);
                auto& dual_run = at_sample(dual_state.trace(l).runs, s);
                for (std::size_t t = 0; t <= run.length; ++t) {
                    auto errors = run.errors(t);
                    const auto look_at = [&](const char* name, auto& part, auto& initial) {
                        for (std::size_t k = 0; k < part.size(); ++k) {
                            if (t == 0)
                                initial[k].derivative = T(1);
                            else
                                *where = {steps_before + t, k, name[0] == 'c'};
                            of_states.add(same(slope(), part[k]), part[k]);
                            initial[k].derivative = T(0);
                            *where = {};
                        }
                    };
                    decltype(errors)::for_each_part(
                        [&](const char* name, auto& part) {
                            dual_run.initial.for_each_part(
                                [&](const char* initial_name, auto& initial) {
                                    if (name[0] == initial_name[0]) look_at(name, part, initial);
                                },
                                dual_run.initial);
                        },
                        errors);
                }
                steps_before += run.length;
            }
            ++where;
        }
    });
    CHECK(of_parameters.agreeing == of_parameters.all);
    CHECK(of_states.agreeing == of_states.all);
    CHECK(of_parameters.all == partials);
    CHECK(3 * of_parameters.not_zero > of_parameters.all);
    CHECK(3 * of_states.not_zero > of_states.all);
}

const std::vector<std::size_t> several_lengths{2, 1, 3};

constexpr std::size_t of_simple = 4 + 4 + 2;
constexpr std::size_t of_lstm = 4 * of_simple;
constexpr std::size_t of_gru = 3 * of_simple + 2;
constexpr std::size_t of_dense = 6;

} // namespace
