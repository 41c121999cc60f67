#pragma once

#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/parameters.hpp>

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

/// An optimiser with a schedule and parts, which act as in gradus::with_parts; without any the
/// gradient's sum goes straight to the optimiser. A checkpoint holds the memory of the optimiser
/// that is chosen: visit(f) calls f with it.
template <class Network>
class chosen_optimiser {
    template <class Optimiser>
    using with_schedule = gradus::scheduled<Optimiser, chosen_schedule>;
    using parameters_type = typename Network::parameters_type;

  public:
    template <class Optimiser>
    chosen_optimiser(const Network& net, Optimiser optimiser, chosen_schedule schedule,
                     chosen_parts parts)
        : choice_(with_schedule<Optimiser>(std::move(optimiser), std::move(schedule))),
          parts_(std::move(parts)) {
        if (parts_.any()) gradient_ = zero_parameters(net);
    }

    template <class EachParameter = gradus::one_by_one>
    void update(Network& net, const parameters_type& gradient_sum, std::size_t m, std::size_t n,
                const EachParameter& each = {}) {
        const auto step = [&](const parameters_type& gradient, std::size_t count) {
            visit(
                [&](auto& optimiser) { gradus::update(each, optimiser, net, gradient, count, n); });
        };
        if (!parts_.any()) return step(gradient_sum, m);
        using T = typename Network::scalar;
        const T count = static_cast<T>(m);
        gradus::for_each_parameter(
            net, [count](T& g, const T& sum) { g = sum / count; }, gradient_, gradient_sum);
        parts_.change_gradient(net, gradient_, n);
        step(gradient_, 1);
        parts_.change_parameters(net);
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
    std::variant<with_schedule<gradus::sgd>, with_schedule<gradus::momentum<Network>>,
                 with_schedule<gradus::nesterov<Network>>, with_schedule<gradus::rmsprop<Network>>,
                 with_schedule<gradus::adam<Network>>>
        choice_;
    chosen_parts parts_;
    parameters_type gradient_;
};

} // namespace train
