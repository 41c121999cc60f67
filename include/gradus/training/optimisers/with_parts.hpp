#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace gradus {

/// A part changes the mean gradient of a mini-batch before the optimiser sees it, or the
/// parameters after the optimiser's step.
template <class Part, class Network>
concept GradientPart =
    requires(const Part& part, const Network& net, typename Network::parameters_type& gradient) {
        part.change_gradient(net, gradient, std::size_t{1});
    };
/// A part that changes the parameters after a step, such as max_norm.
template <class Part, class Network>
concept ParameterPart = requires(const Part& part, Network& net) { part.change_parameters(net); };

/// A part that is there or not, as is chosen while the program runs: a std::optional of one.
template <class Part, class Network>
concept OptionalPart = requires(const Part& part) {
    part.has_value();
    requires GradientPart<typename Part::value_type, Network>
                 || ParameterPart<typename Part::value_type, Network>;
};

/// An optimiser with regularisers and clipping around it, in the order in which they are written:
/// with_parts(net, adam(net, {.learning_rate = 0.001}), l2(5), clip_by_norm(1), max_norm(3)).
/// It has memory for one gradient, so a step allocates nothing. A learning-rate schedule goes
/// inside: with_parts(net, scheduled(…), …).
template <class Network, class Optimiser, class... Parts>
class with_parts {
    static_assert(((GradientPart<Parts, Network> || ParameterPart<Parts, Network>
                    || OptionalPart<Parts, Network>)
                   && ...),
                  "each part must change the gradient (l1, l2, clip_by_value, clip_by_norm) or the "
                  "parameters (max_norm)");

  public:
    constexpr with_parts(const Network& net, Optimiser optimiser, Parts... parts)
        : optimiser_(std::move(optimiser)), parts_(std::move(parts)...),
          gradient_(zero_parameters(net)) {}

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t n, const EachParameter& each = {}) {
        using T = typename Network::scalar;
        each(net, steps::mean_step<T>{static_cast<T>(static_cast<double>(m))}, gradient_,
             gradient_sum);
        for_each_part([&](const auto& part) {
            if constexpr (GradientPart<std::remove_cvref_t<decltype(part)>, Network>)
                part.change_gradient(net, gradient_, n);
        });
        gradus::update(each, optimiser_, net, gradient_, 1, n);
        for_each_part([&](const auto& part) {
            if constexpr (ParameterPart<std::remove_cvref_t<decltype(part)>, Network>)
                part.change_parameters(net);
        });
    }

    template <class T>
    constexpr void check() const {
        check_settings<T>(optimiser_);
    }

    /// The parts remember nothing, so this is the optimiser's own memory: for checkpoints.
    static constexpr auto name() { return Optimiser::name(); }
    constexpr auto memory() { return optimiser_.memory(); }
    constexpr auto memory() const { return optimiser_.memory(); }

  private:
    Optimiser optimiser_;
    std::tuple<Parts...> parts_;
    typename Network::parameters_type gradient_;

    template <class Function>
    constexpr void for_each_part(const Function& f) {
        const auto if_there = [&]<class Part>(const Part& part) {
            if constexpr (!OptionalPart<Part, Network>)
                f(part);
            else if (part)
                f(*part);
        };
        std::apply([&](const auto&... part) { (if_there(part), ...); }, parts_);
    }
};

} // namespace gradus
