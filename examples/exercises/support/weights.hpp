#pragma once

#include "letters.hpp"

/// A scalar that stands for every sigmoid neuron's numbers at once, with log and sqrt, so that the
/// lines of equation 123 are compared exactly.
namespace exercise {

/// A formula in z, e = e^(z/2) and p = ln(1 + e^z), for every z ≥ 0: so σ(z) is e²/(1 + e²), and
/// w = 1/σ′(z), which is every weight from 4 on, is (1 + e²)²/e².
using letters_of_e = gradus::polynomial<"z", "p", "e">;

struct function_of_e : algebraic<function_of_e, gradus::rational_function<letters_of_e>> {
    using formula = gradus::rational_function<letters_of_e>;

    using algebraic::algebraic;

    static constexpr letters_of_e z = letters_of_e::variable("z");
    static constexpr letters_of_e p = letters_of_e::variable("p");
    static constexpr letters_of_e e = letters_of_e::variable("e");

    /// The power of e in the leading term of a polynomial in e alone.
    static constexpr int degree(const letters_of_e& g) {
        if (g.size == 0) return 0;
        if (g.leading().powers.exponent(0) != 0 || g.leading().powers.exponent(1) != 0)
            this_formula_is_not_known_here_as_algebra();
        return g.leading().powers.exponent(2);
    }
    /// Whether a polynomial is ≥ 0 for all z, p ≥ 0 and e = 1 + t ≥ 1, as its terms show.
    static constexpr bool at_least_0(const letters_of_e& g) {
        for (const auto& term : g.at(z, p, 1 + e))
            if (term.coefficient < 0) return false;
        return true;
    }
    static constexpr long whole_root(long square) {
        long root = 0;
        while (root * root < square && root < 1000) ++root;
        if (root * root != square) this_formula_is_not_known_here_as_algebra();
        return root;
    }
    /// The polynomial in e, ≥ 0 for e ≥ 1, with this square: term by term from the leading one on.
    static constexpr letters_of_e root_of(const letters_of_e& square) {
        if (square.size == 0) return 0;
        const gradus::rational leading = square.leading().coefficient;
        const int n = degree(square);
        letters_of_e root =
            gradus::rational(whole_root(leading.numerator), whole_root(leading.denominator))
            * gradus::pown(e, n / 2);
        const letters_of_e first = root;
        for (letters_of_e rest = square - root * root; rest.size != 0;) {
            const int k = degree(rest) - n / 2;
            if (n % 2 != 0 || k < 0 || k >= n / 2) this_formula_is_not_known_here_as_algebra();
            root = root
                   + rest.leading().coefficient / (2 * first.leading().coefficient)
                         * gradus::pown(e, k);
            rest = square - root * root;
        }
        if (!at_least_0(root)) this_formula_is_not_known_here_as_algebra();
        return root;
    }

    // √(a/b) = √(ab)/b
    friend constexpr function_of_e sqrt(const function_of_e& a) {
        const letters_of_e& b = a.f.denominator;
        if (!at_least_0(b)) this_formula_is_not_known_here_as_algebra();
        return function_of_e(formula(root_of(a.f.numerator * b), b));
    }
    // ln(e^k (1 + e²)^j) = kz/2 + jp
    friend constexpr function_of_e log(const function_of_e& a) {
        for (int j = 0; j <= 4; ++j) {
            const letters_of_e power = gradus::pown(1 + e * e, j);
            for (const int sign : {1, -1}) {
                const letters_of_e above = a.f.numerator * (sign < 0 ? power : letters_of_e(1));
                const letters_of_e below = a.f.denominator * (sign > 0 ? power : letters_of_e(1));
                const int k = degree(above) - degree(below);
                const letters_of_e up = gradus::pown(e, k > 0 ? k : 0);
                const letters_of_e down = gradus::pown(e, k < 0 ? -k : 0);
                if (above * down == below * up)
                    return function_of_e(
                        formula(gradus::rational(k, 2) * z + gradus::rational(sign * j) * p));
            }
        }
        this_formula_is_not_known_here_as_algebra();
        return a;
    }
    friend constexpr function_of_e abs(const function_of_e& a) {
        if (!at_least_0(a.f.numerator) || !at_least_0(a.f.denominator))
            this_formula_is_not_known_here_as_algebra();
        return a;
    }
    // e^(kz/2)
    friend constexpr function_of_e exp(const function_of_e& a) {
        for (int k = -6; k <= 6; ++k)
            if (a.f == formula(gradus::rational(k, 2) * z))
                return k < 0 ? function_of_e(formula(1, gradus::pown(e, -k)))
                             : function_of_e(formula(gradus::pown(e, k)));
        this_formula_is_not_known_here_as_algebra();
        return a;
    }
};

constexpr function_of_e abs(const function_of_e&);
constexpr function_of_e exp(const function_of_e&);
constexpr function_of_e log(const function_of_e&);
constexpr function_of_e sqrt(const function_of_e&);

/// Any z ≥ 0, and σ(z) for it.
inline constexpr function_of_e z_of_sigma{function_of_e::formula(function_of_e::z)};
inline constexpr function_of_e any_sigma{function_of_e::formula(
    function_of_e::e * function_of_e::e, 1 + function_of_e::e * function_of_e::e)};
/// Any w ≥ 4.
inline constexpr function_of_e any_weight = 1 / (any_sigma * (1 - any_sigma));

} // namespace exercise

/// So that gradus::log(w) takes one as it takes an interval.
namespace gradus {
using exercise::abs, exercise::exp, exercise::log, exercise::sqrt;
} // namespace gradus
