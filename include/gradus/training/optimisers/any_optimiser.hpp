#pragma once

#include <gradus/training/check_setting.hpp>
#include <gradus/training/parameters.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace gradus {

/// One of several optimisers, chosen while the program runs: any_optimiser<sgd, adam<network>>. Its
/// steps and its part of a checkpoint are those of the chosen one.
template <class... Optimisers>
class any_optimiser {
  public:
    /// Not explicit: it stands wherever one of them is given.
    template <class Optimiser>
        requires(std::same_as<Optimiser, Optimisers> || ...)
    constexpr any_optimiser(Optimiser optimiser) : choice_(std::move(optimiser)) {}

    /// f(optimiser) of the one that it is; f returns the same type for all.
    template <class Function>
    constexpr decltype(auto) visit(const Function& f) {
        return std::visit(f, choice_);
    }
    template <class Function>
    constexpr decltype(auto) visit(const Function& f) const {
        return std::visit(f, choice_);
    }

    template <class Network, class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t n, const EachParameter& each = {}) {
        visit([&](auto& chosen) { gradus::update(each, chosen, net, gradient_sum, m, n); });
    }
    template <class T>
    constexpr void check() const {
        visit([](const auto& chosen) { check_settings<T>(chosen); });
    }
    std::string name() const {
        return visit([](const auto& chosen) { return std::string(chosen.name()); });
    }

  private:
    std::variant<Optimisers...> choice_;
};

} // namespace gradus
