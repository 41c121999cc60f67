#pragma once

#include "options.hpp"

#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
#include <gradus/training/parameters.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace train {

/// What --optimiser may name: its learning rate if none is given, the flags of its other settings,
/// and what makes it for a network. An optimiser that is added here is known to the program.
template <class Make>
struct known_optimiser {
    std::string_view name;
    std::string_view eta;
    std::array<std::string_view, 4> flags;
    Make make;
};
inline constexpr std::tuple known_optimisers{
    known_optimiser{
        "sgd",
        "0.1",
        {},
        [](const auto&, const training_choice& chosen) { return gradus::sgd{chosen.eta}; }},
    known_optimiser{"momentum",
                    "0.1",
                    {"--mu"},
                    [](const auto& net, const training_choice& chosen) {
                        return gradus::momentum(net, {chosen.eta, chosen.mu});
                    }},
    known_optimiser{"nesterov",
                    "0.1",
                    {"--mu"},
                    [](const auto& net, const training_choice& chosen) {
                        return gradus::nesterov(net, {chosen.eta, chosen.mu});
                    }},
    known_optimiser{"rmsprop",
                    "0.001",
                    {"--rho", "--epsilon"},
                    [](const auto& net, const training_choice& chosen) {
                        return gradus::rmsprop(net, {chosen.eta, chosen.rho, chosen.epsilon});
                    }},
    known_optimiser{"adam",
                    "0.001",
                    {"--beta1", "--beta2", "--epsilon"},
                    [](const auto& net, const training_choice& chosen) {
                        return gradus::adam(
                            net, {chosen.eta, chosen.beta1, chosen.beta2, chosen.epsilon});
                    }},
    known_optimiser{"adamw",
                    "0.001",
                    {"--beta1", "--beta2", "--epsilon", "--weight-decay"},
                    [](const auto& net, const training_choice& chosen) {
                        return gradus::adamw(net, {chosen.eta, chosen.beta1, chosen.beta2,
                                                   chosen.epsilon, chosen.weight_decay});
                    }},
};

template <class Function>
void for_each_known_optimiser(const Function& f) {
    std::apply([&](const auto&... known) { (f(known), ...); }, known_optimisers);
}

struct chosen_schedule {
    std::variant<gradus::constant_rate, gradus::step_rate, gradus::exponential_rate,
                 gradus::cosine_rate>
        choice;

    double operator()(std::size_t t) const {
        return std::visit([&](const auto& rate) { return rate(t); }, choice);
    }
};

/// Regularisers and clipping, those that there are, as one.
struct chosen_parts {
    std::optional<gradus::l2> l2;
    std::optional<gradus::l1> l1;
    std::optional<gradus::clip_by_value> clip_value;
    std::optional<gradus::clip_by_norm> clip_norm;
    std::optional<gradus::max_norm> max_norm;

    bool any() const { return l2 || l1 || clip_value || clip_norm || max_norm; }

    template <class Network>
    void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                         std::size_t n) const {
        if (l2) l2->change_gradient(net, gradient, n);
        if (l1) l1->change_gradient(net, gradient, n);
        if (clip_value) clip_value->change_gradient(net, gradient, n);
        if (clip_norm) clip_norm->change_gradient(net, gradient, n);
    }
    template <class Network>
    void change_parameters(Network& net) const {
        if (max_norm) max_norm->change_parameters(net);
    }
};

inline chosen_schedule make_schedule(const training_choice& chosen, std::size_t training_size) {
    const auto& [name, factor, epochs] = chosen.schedule;
    const std::size_t steps_an_epoch = (training_size + chosen.batch - 1) / chosen.batch
                                       - (chosen.leaves_one_out(training_size) ? 1 : 0);
    if (name == "step") return {gradus::step_rate{chosen.eta, factor, epochs * steps_an_epoch}};
    if (name == "exponential") return {gradus::step_rate{chosen.eta, factor, steps_an_epoch}};
    if (name == "cosine") return {gradus::cosine_rate{chosen.eta, epochs * steps_an_epoch}};
    return {gradus::constant_rate{chosen.eta}};
}

inline chosen_parts make_parts(const training_choice& chosen) {
    chosen_parts parts;
    if (chosen.lambda > 0) parts.l2.emplace(chosen.lambda);
    if (chosen.l1 > 0) parts.l1.emplace(chosen.l1);
    if (chosen.clip_value) parts.clip_value.emplace(*chosen.clip_value);
    if (chosen.clip_norm) parts.clip_norm.emplace(*chosen.clip_norm);
    if (chosen.max_norm) parts.max_norm.emplace(*chosen.max_norm);
    return parts;
}

/// An optimiser with its schedule, with the parts around it if there are any; without them the
/// gradient's sum goes straight to the optimiser. visit(f) calls f with what is chosen.
template <class Network>
class chosen_optimiser {
    template <class Known>
    using with_schedule = gradus::scheduled<decltype(std::declval<const Known&>().make(
                                                std::declval<const Network&>(),
                                                std::declval<const training_choice&>())),
                                            chosen_schedule>;
    template <class... Known>
    static std::variant<with_schedule<Known>...,
                        gradus::with_parts<Network, with_schedule<Known>, chosen_parts>...>
    each_of(const std::tuple<Known...>&);
    using any = decltype(each_of(known_optimisers));

  public:
    chosen_optimiser(const training_choice& chosen, const Network& net, std::size_t training_size)
        : choice_(make(chosen, net, training_size)) {}

    template <class EachParameter = gradus::one_by_one>
    void update(Network& net, const typename Network::parameters_type& gradient_sum, std::size_t m,
                std::size_t n, const EachParameter& each = {}) {
        visit([&](auto& optimiser) { gradus::update(each, optimiser, net, gradient_sum, m, n); });
    }

    template <class Function>
    decltype(auto) visit(const Function& f) {
        return std::visit(f, choice_);
    }
    template <class Function>
    decltype(auto) visit(const Function& f) const {
        return std::visit(f, choice_);
    }

  private:
    any choice_;

    static any make(const training_choice& chosen, const Network& net, std::size_t training_size) {
        std::optional<any> made;
        const chosen_parts parts = make_parts(chosen);
        for_each_known_optimiser([&](const auto& known) {
            if (known.name != chosen.optimiser) return;
            gradus::scheduled optimiser(known.make(net, chosen),
                                        make_schedule(chosen, training_size));
            if (parts.any())
                made.emplace(gradus::with_parts(net, std::move(optimiser), parts));
            else
                made.emplace(std::move(optimiser));
        });
        return std::move(made).value();
    }
};

} // namespace train
