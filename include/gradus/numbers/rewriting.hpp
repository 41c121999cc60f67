#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

#include <concepts>
#include <cstddef>
#include <stdexcept>

namespace gradus::numbers {

namespace refusal {

// None of these is constexpr, so in a constant expression their names are the compiler's error.
[[noreturn]] inline void relation_is_a_constant() {
    throw std::invalid_argument("rewriting: a relation has no variable: it is either 0 = 0 or "
                                "a contradiction");
}
[[noreturn]] inline void relations_are_not_known_to_be_confluent_use_a_certificate() {
    throw std::invalid_argument("rewriting: two relations have leading monomials with a common "
                                "variable, so that normal forms need not decide equality; give a "
                                "certificate (follows) instead");
}

} // namespace refusal

/// Algebra under relations rᵢ = 0: rewriting(sqr(s) - (1 - 4 * v), w * v - 1) knows that s² = 1 −
/// 4v and wv = 1. Each relation replaces its leading monomial, the greatest in the order of the
/// names, by smaller ones, so rewriting ends.
///
/// The leading monomials must be pairwise coprime. Then the relations are a Gröbner basis
/// (Buchberger's first criterion): every formula has one normal form, and two formulas have the
/// same one exactly if their difference is a combination Σ cᵢ·rᵢ.
template <class Polynomial, std::size_t Count>
class rewriting {
  public:
    template <std::same_as<Polynomial>... Relations>
    constexpr explicit rewriting(const Relations&... relations) : relations_{relations...} {
        for (const Polynomial& r : relations_)
            if (r.size == 0 || r.leading().powers == monomial()) refusal::relation_is_a_constant();
        for (std::size_t i = 0; i < Count; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!coprime(relations_[i].leading().powers, relations_[j].leading().powers))
                    refusal::relations_are_not_known_to_be_confluent_use_a_certificate();
    }

    /// The formula with every multiple of a leading monomial rewritten.
    constexpr Polynomial normal_form(Polynomial f) const {
        Polynomial done;
        while (f.size != 0) {
            const auto leading = f.leading();
            const Polynomial* rule = rule_for(leading.powers);
            if (rule == nullptr) {
                done = done + Polynomial(leading);
                f = f - Polynomial(leading);
            } else {
                const auto& replaced = rule->leading();
                f = f.plus({-(leading.coefficient / replaced.coefficient),
                            quotient(leading.powers, replaced.powers)},
                           *rule);
            }
        }
        return done;
    }

    /// The claim that f = g wherever the relations hold; if false, it shows both normal forms.
    constexpr claim equal(const Polynomial& f, const Polynomial& g) const {
        return gradus::equal(normal_form(f), normal_form(g));
    }

  private:
    constexpr const Polynomial* rule_for(const monomial& powers) const {
        for (const Polynomial& r : relations_)
            if (divides_into(r.leading().powers, powers)) return &r;
        return nullptr;
    }

    Polynomial relations_[Count];
};

template <class Polynomial, class... Rest>
rewriting(const Polynomial&, const Rest&...) -> rewriting<Polynomial, 1 + sizeof...(Rest)>;

} // namespace gradus::numbers

namespace gradus {
using numbers::rewriting;
} // namespace gradus
