#pragma once

#include <gradus/training/adam.hpp>
#include <gradus/training/adjusted.hpp>
#include <gradus/training/clipping.hpp>
#include <gradus/training/momentum.hpp>
#include <gradus/training/regularisers.hpp>
#include <gradus/training/rmsprop.hpp>
#include <gradus/training/schedules.hpp>
#include <gradus/training/sgd.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

namespace train {

struct chosen_schedule {
    std::variant<gradus::constant_rate, gradus::step_rate, gradus::exponential_rate,
                 gradus::cosine_rate>
        choice;

    double operator()(std::size_t t) const {
        return std::visit([&](const auto& rate) { return rate(t); }, choice);
    }
};

/// Regularisers and clipping, those that there are, as one part of adjusted().
struct chosen_parts {
    std::optional<gradus::l2> l2;
    std::optional<gradus::l1> l1;
    std::optional<gradus::clip_by_value> clip_value;
    std::optional<gradus::clip_by_norm> clip_norm;
    std::optional<gradus::max_norm> max_norm;

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

/// An optimiser with a schedule and parts. A checkpoint holds the memory of the one that is chosen:
/// visit(f) calls f with it.
template <class Network>
class chosen_optimiser {
    template <class Optimiser>
    using with_parts =
        gradus::adjusted<Network, gradus::scheduled<Optimiser, chosen_schedule>, chosen_parts>;

  public:
    template <class Optimiser>
    chosen_optimiser(const Network& net, Optimiser optimiser, chosen_schedule schedule,
                     chosen_parts parts)
        : choice_(with_parts<Optimiser>(
              net, gradus::scheduled(std::move(optimiser), std::move(schedule)),
              std::move(parts))) {}

    void update(Network& net, const typename Network::parameters_type& gradient_sum, std::size_t m,
                std::size_t n) {
        visit([&](auto& optimiser) { optimiser.update(net, gradient_sum, m, n); });
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
    std::variant<with_parts<gradus::sgd>, with_parts<gradus::momentum<Network>>,
                 with_parts<gradus::nesterov<Network>>, with_parts<gradus::rmsprop<Network>>,
                 with_parts<gradus::adam<Network>>>
        choice_;
};

} // namespace train
