#pragma once

#include <gradus/core/requirements.hpp>
#include <gradus/numbers/no_scalar.hpp>
#include <gradus/numbers/rational.hpp>

#include <concepts>
#include <optional>

namespace gradus {

/// An activation of a single neuron over the scalar T: f(z) is its value, f.derivative(z) its
/// slope.
template <class Activation, class T>
concept NeuronActivation = requires(const Activation& f, const T& z) {
    { f(z) } -> std::convertible_to<T>;
    { f.derivative(z) } -> std::convertible_to<T>;
};

/// The least range that holds all values, or all slopes, for all real z; without an end where there
/// is no bound. Where an end is no fraction it is rounded outward, at its 15th decimal.
struct bounds {
    std::optional<rational> lower; ///< nothing where there is no bound below
    std::optional<rational> upper; ///< nothing where there is no bound above
};

/// What is the same for every activation of a neuron: of integers there is neither value nor slope.
/// Its heirs take both in with using-declarations.
struct refusal_of_integers {
    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }
};

/// What is known, for all real z, of each activation that every_activation lists. All of it stands
/// in the activation's header; one of your own needs none of it, and gets what fits any.
template <class Activation>
concept ListedActivation = requires(const Activation& f) {
    { f.name } -> std::convertible_to<const char*>;
    { f.values() } -> std::same_as<bounds>;
    { f.slopes() } -> std::same_as<bounds>;
    /// Does the slope never fall?
    { f.is_convex() } -> std::same_as<bool>;
    /// The largest slope on the sides on which it tends to a constant, where units get stuck; 0 if
    /// there is none.
    { f.saturating_slope() } -> std::same_as<rational>;
    /// First weights suit it that have He's variance for a rectifier of this slope below 0; or if
    /// it is none, Xavier's.
    { f.rectifier_slope() } -> std::same_as<std::optional<rational>>;
    /// Is it computed for many numbers at once on the fast path (training/fast/functions.inc)?
    { f.has_fast_kernel } -> std::convertible_to<bool>;
};

/// One of several activations, chosen while the program runs: f.visit(g) is g of the one that it
/// is. So an operation on many numbers chooses once, and a theorem knows of which it speaks.
template <class Activation>
concept ActivationChoice = requires(const Activation& f) { f.visit([](const auto&) {}); };

} // namespace gradus
