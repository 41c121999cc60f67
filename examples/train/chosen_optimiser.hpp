#pragma once

#include "options.hpp"

#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/any_optimiser.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace train {

/// What --optimiser may name: its learning rate if none is given, the flags of its other settings,
/// and what makes it for a network. An optimiser that is added here is known to the program.
template <class Make>
struct known_optimiser {
    std::string_view name, eta;
    std::array<std::string_view, 4> flags;
    Make make; ///< by a network and the training_choice c
};
inline constexpr std::tuple known_optimisers{
    known_optimiser{
        "sgd", "0.1", {}, [](const auto&, const auto& c) { return gradus::sgd{c.eta}; }},
    known_optimiser{
        "momentum",
        "0.1",
        {"--mu"},
        [](const auto& net, const auto& c) { return gradus::momentum(net, {c.eta, c.mu}); }},
    known_optimiser{
        "nesterov",
        "0.1",
        {"--mu"},
        [](const auto& net, const auto& c) { return gradus::nesterov(net, {c.eta, c.mu}); }},
    known_optimiser{"rmsprop",
                    "0.001",
                    {"--rho", "--epsilon"},
                    [](const auto& net, const auto& c) {
                        return gradus::rmsprop(net, {c.eta, c.rho, c.epsilon});
                    }},
    known_optimiser{"adam",
                    "0.001",
                    {"--beta1", "--beta2", "--epsilon"},
                    [](const auto& net, const auto& c) {
                        return gradus::adam(net, {c.eta, c.beta1, c.beta2, c.epsilon});
                    }},
    known_optimiser{"adamw",
                    "0.001",
                    {"--beta1", "--beta2", "--epsilon", "--weight-decay"},
                    [](const auto& net, const auto& c) {
                        return gradus::adamw(net,
                                             {c.eta, c.beta1, c.beta2, c.epsilon, c.weight_decay});
                    }},
};

template <class Function>
void for_each_known_optimiser(const Function& f) {
    std::apply([&](const auto&... known) { (f(known), ...); }, known_optimisers);
}

/// η(t), whatever it is.
using chosen_schedule = std::function<double(std::size_t)>;

inline chosen_schedule make_schedule(const training_choice& chosen, std::size_t training_size) {
    const auto& [name, factor, epochs] = chosen.schedule;
    const std::size_t steps_an_epoch = (training_size + chosen.batch - 1) / chosen.batch
                                       - (chosen.leaves_one_out(training_size) ? 1 : 0);
    if (name == "step") return gradus::step_rate{chosen.eta, factor, epochs * steps_an_epoch};
    if (name == "exponential") return gradus::step_rate{chosen.eta, factor, steps_an_epoch};
    if (name == "cosine") return gradus::cosine_rate{chosen.eta, epochs * steps_an_epoch};
    return gradus::constant_rate{chosen.eta};
}

template <class Part>
std::optional<Part> part_of(std::optional<double> setting) {
    return setting && *setting > 0 ? std::optional<Part>(*setting) : std::nullopt;
}

/// An optimiser with its schedule, and the same with regularisers and clipping around it, those
/// that there are.
template <class Known, class Network>
auto with_schedule(const Known& known, const training_choice& chosen, const Network& net,
                   std::size_t training_size) {
    return gradus::scheduled(known.make(net, chosen), make_schedule(chosen, training_size));
}
template <class Network, class Optimiser>
auto with_parts(const training_choice& chosen, const Network& net, const Optimiser& optimiser) {
    return gradus::with_parts(net, optimiser, part_of<gradus::l2>(chosen.lambda),
                              part_of<gradus::l1>(chosen.l1),
                              part_of<gradus::clip_by_value>(chosen.clip_value),
                              part_of<gradus::clip_by_norm>(chosen.clip_norm),
                              part_of<gradus::max_norm>(chosen.max_norm));
}

/// Any of them. Without parts the gradient's sum goes straight to the optimiser.
template <class Network, class... Known>
auto make_optimiser(const training_choice& chosen, const Network& net, std::size_t training_size,
                    const std::tuple<Known...>&) {
    using any = gradus::any_optimiser<
        decltype(with_schedule(std::declval<Known>(), chosen, net, training_size))...,
        decltype(with_parts(chosen, net,
                            with_schedule(std::declval<Known>(), chosen, net, training_size)))...>;
    const bool has_parts = chosen.lambda > 0 || chosen.l1 > 0 || chosen.clip_value
                           || chosen.clip_norm || chosen.max_norm;
    std::optional<any> made;
    for_each_known_optimiser([&](const auto& known) {
        if (known.name != chosen.optimiser) return;
        const auto optimiser = with_schedule(known, chosen, net, training_size);
        if (has_parts)
            made.emplace(with_parts(chosen, net, optimiser));
        else
            made.emplace(optimiser);
    });
    return std::move(made).value();
}

template <class Network>
using chosen_optimiser = decltype(make_optimiser(
    std::declval<training_choice>(), std::declval<Network>(), std::size_t(), known_optimisers));

} // namespace train
