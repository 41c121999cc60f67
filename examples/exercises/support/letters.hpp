#pragma once

#include <gradus.hpp>

#include <concepts>

/// Scalars that stand for every number at once: a formula that is evaluated at one of these
/// becomes algebra, and two formulas are compared exactly.
namespace exercise {

namespace refusal {

// None is constexpr, so that in a constant expression its name is the compiler's error.
inline void formulas_of_any_z_are_made_of_exp_sigmoid_tanh_and_softplus() {}
inline void this_formula_is_not_known_here_as_algebra() {}

} // namespace refusal

using refusal::this_formula_is_not_known_here_as_algebra;

/// A double as the fraction that it is.
constexpr gradus::rational exactly(double number) {
    long denominator = 1;
    while (static_cast<double>(static_cast<long>(number)) != number && denominator < (1L << 60)) {
        number *= 2;
        denominator *= 2;
    }
    if (static_cast<double>(static_cast<long>(number)) != number)
        this_formula_is_not_known_here_as_algebra();
    return {static_cast<long>(number), denominator};
}

/// The operations of a scalar whose numbers are the formulas f; whole numbers, fractions and
/// doubles among them.
template <class Heir, class Formula>
struct algebraic {
    Formula f;

    template <std::integral Whole>
    constexpr algebraic(Whole n) : f(n) {}
    template <std::floating_point Number>
    constexpr algebraic(Number x) : f(exactly(x)) {}
    constexpr algebraic(const gradus::rational& x) : f(x) {}
    constexpr explicit algebraic(const Formula& g) : f(g) {}

    friend constexpr Heir operator+(const Heir& a, const Heir& b) { return Heir(a.f + b.f); }
    friend constexpr Heir operator-(const Heir& a, const Heir& b) { return Heir(a.f - b.f); }
    friend constexpr Heir operator*(const Heir& a, const Heir& b) { return Heir(a.f * b.f); }
    friend constexpr Heir operator/(const Heir& a, const Heir& b) { return Heir(a.f / b.f); }
    friend constexpr Heir operator-(const Heir& a) { return Heir(-a.f); }
    friend constexpr Heir operator+(const Heir& a) { return a; }
    friend constexpr bool operator==(const Heir& a, const Heir& b) { return a.f == b.f; }
    // An interval does not take them either.
    friend bool operator<(const Heir&, const Heir&) = delete;  // gradus: z > 0 is no formula here
    friend bool operator>(const Heir&, const Heir&) = delete;  // gradus: z > 0 is no formula here
    friend bool operator<=(const Heir&, const Heir&) = delete; // gradus: z > 0 is no formula here
    friend bool operator>=(const Heir&, const Heir&) = delete; // gradus: z > 0 is no formula here
    friend constexpr gradus::proof_text& operator<<(gradus::proof_text& text, const Heir& a) {
        return text << a.f;
    }
};

using letters_of_z = gradus::polynomial<"z", "s", "p">;

/// A formula of z with exp, sigmoid, tanh and softplus, for every real z. Written as a quotient of
/// polynomials in z, s = σ(z) and p = ln(1 + e^z); so e^z is s/(1 − s).
struct function_of_z : algebraic<function_of_z, gradus::rational_function<letters_of_z>> {
    using formula = gradus::rational_function<letters_of_z>;

    using algebraic::algebraic;

    static constexpr letters_of_z z = letters_of_z::variable("z");
    static constexpr letters_of_z s = letters_of_z::variable("s");
    static constexpr letters_of_z p = letters_of_z::variable("p");

    /// The k of kz/parts, as far as it is a whole number from −6 to 6.
    constexpr int multiple_of_z(int parts = 1) const {
        for (int k = -6; k <= 6; ++k)
            if (f == formula(gradus::rational(k, parts) * z)) return k;
        refusal::formulas_of_any_z_are_made_of_exp_sigmoid_tanh_and_softplus();
        return 0;
    }
    static constexpr letters_of_z power(const letters_of_z& base, int k) {
        return gradus::pown(base, k > 0 ? k : 0);
    }
    /// e^(kz) = s^k/(1 − s)^k: its numerator and its denominator.
    static constexpr letters_of_z above(int k) { return power(s, k) * power(1 - s, -k); }
    static constexpr letters_of_z below(int k) { return power(1 - s, k) * power(s, -k); }

    friend constexpr function_of_z exp(const function_of_z& a) {
        const int k = a.multiple_of_z();
        return function_of_z(formula(above(k), below(k)));
    }
    friend constexpr function_of_z expm1(const function_of_z& a) { return exp(a) - 1; }
    friend constexpr function_of_z sigmoid(const function_of_z& a) {
        const int k = a.multiple_of_z();
        return function_of_z(formula(above(k), above(k) + below(k)));
    }
    friend constexpr function_of_z sigmoid_derivative(const function_of_z& a) {
        const function_of_z sigma = sigmoid(a);
        return sigma * (1 - sigma);
    }
    friend constexpr function_of_z tanh(const function_of_z& a) {
        const int k = a.multiple_of_z(2);
        return function_of_z(formula(above(k) - below(k), above(k) + below(k)));
    }
    friend constexpr function_of_z tanh_derivative(const function_of_z& a) {
        return 1 - tanh(a) * tanh(a);
    }
    friend constexpr function_of_z softplus(const function_of_z& a) {
        const int k = a.multiple_of_z();
        if (k != 1 && k != -1)
            refusal::formulas_of_any_z_are_made_of_exp_sigmoid_tanh_and_softplus();
        return function_of_z(formula(k == 1 ? p : p - z));
    }
    friend constexpr function_of_z log(const function_of_z& a) {
        if (a == 1 + exp(function_of_z(formula(z)))) return function_of_z(formula(p));
        refusal::formulas_of_any_z_are_made_of_exp_sigmoid_tanh_and_softplus();
        return a;
    }
    friend constexpr function_of_z log1p(const function_of_z& a) { return log(1 + a); }

    // In no formula of these, but asked for by relu and by every analytic scalar.
    constexpr function_of_z refused() const {
        if (f == f) refusal::formulas_of_any_z_are_made_of_exp_sigmoid_tanh_and_softplus();
        return *this;
    }
    friend constexpr function_of_z sqrt(const function_of_z& a) { return a.refused(); }
    friend constexpr function_of_z abs(const function_of_z& a) { return a.refused(); }
    friend constexpr function_of_z positive_part(const function_of_z& a) { return a.refused(); }
    friend constexpr function_of_z step(const function_of_z& a) { return a.refused(); }
};

/// Any real z.
inline constexpr function_of_z any_z{function_of_z::formula(function_of_z::z)};

/// d/dz, with Dz = 1, Dσ = σ − σ² and D ln(1 + e^z) = σ.
constexpr function_of_z slope_of(const function_of_z& g) {
    constexpr auto s = function_of_z::s;
    constexpr gradus::derivation D(letters_of_z(1), s - s * s, s);
    return function_of_z(gradus::derivative(D, g.f));
}

/// A formula of u for every u > 0, made of sums, products and what knows the sign of its argument:
/// relu and |…|.
struct function_of_positive_u : algebraic<function_of_positive_u, gradus::polynomial<"u">> {
    using formula = gradus::polynomial<"u">;

    using algebraic::algebraic;

    /// 1, 0 or −1, if its terms agree on it.
    constexpr int sign() const {
        int common = 0;
        for (const auto& term : f) {
            const int here = term.coefficient > 0 ? 1 : -1;
            if (common == -here) this_formula_is_not_known_here_as_algebra();
            common = here;
        }
        return common;
    }
    friend constexpr function_of_positive_u positive_part(const function_of_positive_u& a) {
        return a.sign() > 0 ? a : 0;
    }
    friend constexpr function_of_positive_u step(const function_of_positive_u& a) {
        return a.sign() > 0 ? 1 : 0;
    }
    friend constexpr function_of_positive_u abs(const function_of_positive_u& a) {
        return a.sign() < 0 ? -a : a;
    }
};

constexpr function_of_z exp(const function_of_z&);
constexpr function_of_z expm1(const function_of_z&);
constexpr function_of_z log(const function_of_z&);
constexpr function_of_z log1p(const function_of_z&);
constexpr function_of_z sqrt(const function_of_z&);
constexpr function_of_z abs(const function_of_z&);
constexpr function_of_positive_u abs(const function_of_positive_u&);

/// Any u > 0; −u is any number below 0.
inline constexpr function_of_positive_u any_u{gradus::polynomial<"u">::variable("u")};

} // namespace exercise

/// So that gradus::exp(z) and gradus::abs(z) take them as they take intervals.
namespace gradus {
using exercise::abs, exercise::exp, exercise::expm1, exercise::log, exercise::log1p, exercise::sqrt;
} // namespace gradus
