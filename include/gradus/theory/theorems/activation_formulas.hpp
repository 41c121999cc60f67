#pragma once

#include <gradus/activations/gelu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/swish.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/numbers/rewriting.hpp>
#include <gradus/theory/theorems/sigmoid_slope.hpp>

#include <stdexcept>

/// The library's own formulas of its activations, evaluated at a symbol z: what is proved is proved
/// of the code, for all real z. The slope that an activation has as a formula is the derivative of
/// the formula that it has as a value.
namespace gradus::theorems::formulas {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void this_function_of_z_is_not_known_as_a_symbol() {
    throw std::domain_error("a function at this argument is no rational function of the symbols");
}

} // namespace refusal

/// The field operations of an analytic scalar whose elements are rational functions of symbols.
template <class Heir, class Ring>
struct symbolic {
    rational_function<Ring> f;

    friend constexpr Heir operator+(const Heir& a, const Heir& b) { return {a.f + b.f}; }
    friend constexpr Heir operator-(const Heir& a, const Heir& b) { return {a.f - b.f}; }
    friend constexpr Heir operator*(const Heir& a, const Heir& b) { return {a.f * b.f}; }
    friend constexpr Heir operator/(const Heir& a, const Heir& b) { return {a.f / b.f}; }
    friend constexpr Heir operator-(const Heir& a) { return {-a.f}; }
    friend constexpr bool operator==(const Heir& a, const Heir& b) { return a.f == b.f; }
    // No formula here takes a logarithm.
    friend Heir log(const Heir&) { refusal::this_function_of_z_is_not_known_as_a_symbol(); }
};

// ---- sigmoid, tanh, swish: rational in z and the power E = e^(z/2) ----

using ring = polynomial<"z", "E">;                         ///< polynomials in z and e^(z/2)
using field = rational_function<ring>;                     ///< quotients of these polynomials
inline constexpr ring z = ring::variable("z");             ///< the weighted input, any real number
inline constexpr ring E = ring::variable("E");             ///< e^(z/2) > 0
inline constexpr derivation D(ring(1), E* rational(1, 2)); ///< d/dz: 1 of z, E/2 of E

/// A rational function of z and E as the scalar at which sigmoid, tanh and swish are evaluated. exp
/// knows e^(±z/2) and e^(±z); any other power, a root or a logarithm throws std::domain_error.
struct function_of_z : symbolic<function_of_z, ring> {
    constexpr function_of_z(int n) : symbolic{ring(n)} {}
    constexpr function_of_z(const field& g) : symbolic{g} {}

    /// e^(kz/2) = E^k
    friend constexpr function_of_z exp(const function_of_z& a) {
        for (const int k : {1, -1, 2, -2})
            if (a.f == field(rational(k, 2) * z)) return pown(field(E), k);
        refusal::this_function_of_z_is_not_known_as_a_symbol();
        return a;
    }
    // No formula of these takes a root.
    friend function_of_z sqrt(const function_of_z&) {
        refusal::this_function_of_z_is_not_known_as_a_symbol();
    }
};
inline constexpr function_of_z at_z = field(z); ///< z itself

/// The slope as the activation has it is the derivative of the value as it has it.
template <class Activation>
constexpr claim slope_is_the_derivative(const Activation& f) {
    return equal(derivative(D, f(at_z).f), f.derivative(at_z).f);
}

/// The σ and the tanh of theorems::slope are the library's.
constexpr claim sigmoid_is_that_of_the_theorems() {
    return equal(sigmoid(at_z).f, slope::sigma.at(field(sqr(E))));
}
/// tanh(z) = (e^(2z) − 1)/(e^(2z) + 1)
constexpr claim tanh_is_that_of_the_theorems() {
    return equal(gradus::tanh(at_z).f, slope::tanh_of_z.at(field(sqr(E))));
}

/// (swish′)′ as a derivative is the library's swish″ = σ′(z)(2 − z·tanh(z/2)).
constexpr claim bend_of_swish() {
    return equal(derivative(D, swish.derivative(at_z).f), swish_parts::bend::formula(at_z).f);
}
/// swish′ = σ′(z)(1 + z + e^z), whose second factor rises by 1 + e^z > 0 from −∞ to ∞: swish falls
/// up to the one zero of it, and rises from there on.
inline constexpr ring factor_of_swish = 1 + z + sqr(E);
/// swish′ = σ′(z)(1 + z + e^z)
constexpr claim slope_of_swish_as_a_product() {
    return equal(swish.derivative(at_z).f, sigmoid.derivative(at_z).f * factor_of_swish);
}
/// (1 + z + e^z)′ = 1 + e^z > 0
constexpr claim factor_of_swish_rises() { return equal(D(factor_of_swish), 1 + sqr(E)); }
/// swish′(z) + swish′(−z) = 1, so its bounds lie as far above 1 as below 0.
constexpr claim slopes_of_swish_at_both_sides() {
    const field mirrored = swish.derivative(at_z).f.at(field(-z), 1 / field(E));
    return equal(swish.derivative(at_z).f + mirrored, field(1));
}
/// swish″ = σ′(z)(2 − z·tanh(z/2)), even, and z·tanh(z/2) = zt with t = (e^z − 1)/(e^z + 1) rises
/// for z > 0: (zt)′ = t + z(1 − t²)/2, both positive there. So swish′ rises between the zeros of
/// 2 − zt, and falls outside.
inline constexpr field t = (sqr(field(E)) - 1) / (sqr(field(E)) + 1);
/// 2 − z·tanh(z/2), the second factor of swish″
inline constexpr field factor_of_bend = 2 - z * t;
/// swish″ = σ′(z)(2 − zt)
constexpr claim bend_of_swish_as_a_product() {
    return equal(derivative(D, swish.derivative(at_z).f),
                 sigmoid.derivative(at_z).f * factor_of_bend);
}
/// (2 − zt)′ = −(t + z(1 − t²)/2), below 0 for z > 0.
constexpr claim factor_of_bend_falls() {
    return equal(derivative(D, factor_of_bend), -(t + z * (1 - sqr(t)) / 2));
}

// ---- gelu: rational in z, Φ, φ and r = √2, with Φ′ = φ and φ′ = −zφ ----

namespace normal {

/// Polynomials in z, Φ(z), φ(z) and √2, with Φ and φ the distribution and the density of N(0, 1).
using ring = polynomial<"z", "Phi", "phi", "r">;
using field = rational_function<ring>;             ///< quotients of these polynomials
inline constexpr ring z = ring::variable("z");     ///< the weighted input, any real number
inline constexpr ring Phi = ring::variable("Phi"); ///< Φ(z) = erfc(−z/√2)/2
inline constexpr ring phi = ring::variable("phi"); ///< φ(z) = Φ′(z)
inline constexpr ring r = ring::variable("r");     ///< √2
inline constexpr derivation D(ring(1), phi, -z* phi, ring(0)); ///< d/dz

/// A rational function of z, Φ, φ and √2 as the scalar at which gelu is evaluated. It knows √2,
/// erfc(−z/√2) and erf′(z/√2); any other root or argument, a power or a logarithm throws
/// std::domain_error.
struct function_of_z : symbolic<function_of_z, ring> {
    constexpr function_of_z(int n) : symbolic{ring(n)} {}
    constexpr function_of_z(const field& g) : symbolic{g} {}

    // gelu takes no power but in φ.
    friend function_of_z exp(const function_of_z&) {
        refusal::this_function_of_z_is_not_known_as_a_symbol();
    }
    friend constexpr function_of_z sqrt(const function_of_z& a) {
        if (a.f == field(2)) return field(r);
        refusal::this_function_of_z_is_not_known_as_a_symbol();
        return a;
    }
    /// erfc(−z/√2) = 2Φ(z)
    friend constexpr function_of_z erfc(const function_of_z& a) {
        if (a.f == -field(z, r)) return field(2 * Phi);
        refusal::this_function_of_z_is_not_known_as_a_symbol();
        return a;
    }
    /// erf′(z/√2) = 2√2·φ(z)
    friend constexpr function_of_z erf_derivative(const function_of_z& a) {
        if (a.f == field(z, r)) return field(2 * r * phi);
        refusal::this_function_of_z_is_not_known_as_a_symbol();
        return a;
    }
};
inline constexpr function_of_z at_z = field(z); ///< z itself

} // namespace normal

/// (zΦ(z))′ is the library's gelu′ = Φ(z) + zφ(z).
constexpr claim slope_of_gelu() {
    return equal(derivative(normal::D, gelu(normal::at_z).f), gelu.derivative(normal::at_z).f);
}
/// gelu″ = φ(z)(2 − z²): gelu′ rises between ±√2 and falls outside.
constexpr claim bend_of_gelu() {
    return equal(derivative(normal::D, gelu.derivative(normal::at_z).f),
                 gelu_parts::bend::formula(normal::at_z).f);
}

} // namespace gradus::theorems::formulas
