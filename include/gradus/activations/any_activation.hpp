#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/activations/every_activation.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

/// Activations that are chosen while a program runs: one type of network serves all of them.
namespace gradus {

/// Any one of every_activation: any_activation(tanh). It is called as that one is, and gives the
/// same bits; a vector's map() chooses once for all its numbers.
class any_activation {
    using any = decltype(every_activation(
        []<class... Activation>(const Activation&...) { return std::variant<Activation...>(); }));

  public:
    /// Not explicit: it stands wherever one of them is given.
    template <ListedActivation Activation>
        requires std::constructible_from<any, const Activation&>
    constexpr any_activation(const Activation& f) : choice_(f) {}

    /// g(f) of the activation f that it is; g returns the same type for all.
    template <class Function>
    constexpr decltype(auto) visit(const Function& g) const {
        return std::visit(g, choice_);
    }
    /// Is it one of this type?
    template <class Activation>
    constexpr bool is() const {
        return std::holds_alternative<Activation>(choice_);
    }

    /// Of a Boltzmann machine's neurons, for pre-training.
    constexpr bool is_sigmoid() const { return is<sigmoid_activation>(); }

    template <AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        return visit([&](const auto& f) -> T { return f(z); });
    }
    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        return visit([&](const auto& f) -> T { return f.derivative(z); });
    }

    /// What ListedActivation asks for, of the one that it is.
    constexpr const char* name() const {
        return visit([](const auto& f) -> const char* { return f.name; });
    }
    constexpr bounds values() const {
        return visit([](const auto& f) { return f.values(); });
    }
    constexpr bounds slopes() const {
        return visit([](const auto& f) { return f.slopes(); });
    }
    constexpr bool is_convex() const {
        return visit([](const auto& f) { return f.is_convex(); });
    }
    constexpr rational saturating_slope() const {
        return visit([](const auto& f) { return f.saturating_slope(); });
    }
    constexpr std::optional<rational> rectifier_slope() const {
        return visit([](const auto& f) { return f.rectifier_slope(); });
    }

  private:
    any choice_;
};

/// The activation of an output layer: any_output(softmax), or any_output(f) with one of each
/// neuron, which may be an any_activation.
struct any_output {
    std::optional<any_activation> of_each; ///< softmax if there is none

    constexpr any_output(const softmax_activation&) {}
    template <class Activation>
        requires std::constructible_from<any_activation, const Activation&>
    constexpr any_output(const Activation& f) : of_each(f) {}

    /// g(f) of the activation f that it is, softmax or one of each neuron.
    template <class Function>
    constexpr decltype(auto) visit(const Function& g) const {
        return of_each ? of_each->visit(g) : g(softmax);
    }

    /// a ← f(z), for any two sequences of the same size ≥ 1 with [] and size().
    template <class Output, class Input>
    constexpr void operator()(Output& a, const Input& z) const {
        if (!of_each) return softmax(a, z);
        of_each->visit([&](const auto& f) {
            for (std::size_t i = 0; i < z.size(); ++i) a[i] = f(z[i]);
        });
    }
    /// Of softmax, which has no slope of its own, 1: no unit of it is saturated or dead.
    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        return of_each ? of_each->derivative(z) : T(1);
    }

    constexpr const char* name() const { return of_each ? of_each->name() : softmax.name; }
    /// Of softmax 0, as it tends to no constant alone.
    constexpr rational saturating_slope() const {
        return of_each ? of_each->saturating_slope() : rational(0);
    }
    constexpr std::optional<rational> rectifier_slope() const {
        return of_each ? of_each->rectifier_slope() : std::nullopt;
    }
};

} // namespace gradus
