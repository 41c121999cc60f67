#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/parameters.hpp>

#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

namespace gradus {

/// What an optimiser does to one parameter w, whatever the network. A method has a name(), a
/// learning_rate, and how many numbers it `remembers` of each parameter, all 0 at first;
/// next_step<T>(m) is step(w, sum, remembered…), where `sum` is that of ∂C/∂w over m samples.
/// It may have check<T>(), which refuses settings that make no sense for a network of T, and
/// counters(), a std::tie of numbers that a step changes beside those of the parameters.
template <class Method, class T>
concept StepMethod = requires(Method method) {
    Method::name();
    std::size_t{Method::remembers};
    double{method.learning_rate};
    method.template next_step<T>(std::size_t{1});
};

/// An optimiser that moves every parameter by itself, with what its method remembers of each:
/// momentum, nesterov, rmsprop, adam, adamw, and one's own. It owns that memory, so a step
/// allocates nothing.
/// Errors: those of the method's check<T>(), at once and at each step; nothing is moved then.
template <class Network, class Method>
class optimiser_with_memory : public Method {
    using T = typename Network::scalar;
    static_assert(StepMethod<Method, T>,
                  "a method has name(), remembers, learning_rate and next_step<T>(m)");

  public:
    constexpr optimiser_with_memory(const Network& net, Method method)
        : optimiser_with_memory(net, std::move(method),
                                std::make_index_sequence<Method::remembers>{}) {
        check_settings<T>(static_cast<const Method&>(*this));
    }

    template <class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t, const EachParameter& each = {}) {
        check_settings<T>(static_cast<const Method&>(*this));
        const auto step = this->template next_step<T>(m);
        std::apply(
            [&](auto&... remembered) {
                each(net, step, net.parameters, gradient_sum, remembered...);
            },
            remembered_);
    }

    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() { return memory_of(*this); }
    constexpr auto memory() const { return memory_of(*this); }

  private:
    std::array<typename Network::parameters_type, Method::remembers> remembered_;

    template <std::size_t... Index>
    constexpr optimiser_with_memory(const Network& net, Method method,
                                    std::index_sequence<Index...>)
        : Method(std::move(method)), remembered_{((void)Index, zero_parameters(net))...} {}

    template <class Self>
    static constexpr auto memory_of(Self& self) {
        return std::apply(
            [&](auto&... remembered) {
                if constexpr (requires { self.counters(); })
                    return std::tuple_cat(std::tie(self.learning_rate), self.counters(),
                                          std::tie(remembered...));
                else
                    return std::tie(self.learning_rate, remembered...);
            },
            self.remembered_);
    }
};

} // namespace gradus
