#pragma once

#include <gradus/core/proof_text.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rewriting.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

namespace gradus::numbers {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void rational_function_is_divided_by_zero() {
    throw std::domain_error("rational_function: division by zero");
}

} // namespace refusal

/// A quotient of two polynomials, p/q with q ≠ 0. Two are equal, a/b = c/d, exactly if ad = cb;
/// nothing needs to be cancelled. So the sigmoid is E/(1 + E) in E = eᶻ, and 1/E is e⁻ᶻ.
template <class Polynomial>
struct rational_function {
    Polynomial numerator = 0;
    Polynomial denominator = 1;

    constexpr rational_function() = default;
    template <std::convertible_to<Polynomial> Numerator>
    constexpr rational_function(const Numerator& p) : numerator(p) {}
    template <NoInteger Number>
    rational_function(Number) = delete; // gradus: a coefficient is a rational, as rational(1, 2)
    constexpr rational_function(const Polynomial& p, const Polynomial& q)
        : numerator(p), denominator(q) {
        if (q == 0) refusal::rational_function_is_divided_by_zero();
    }

    friend constexpr rational_function operator+(const rational_function& f) { return f; }
    friend constexpr rational_function operator-(const rational_function& f) {
        return {-f.numerator, f.denominator};
    }
    // a/b + c/d = (ad + cb)/(bd)
    friend constexpr rational_function operator+(const rational_function& f,
                                                 const rational_function& g) {
        if (f.denominator == g.denominator) return {f.numerator + g.numerator, f.denominator};
        return {f.numerator * g.denominator + g.numerator * f.denominator,
                f.denominator * g.denominator};
    }
    friend constexpr rational_function operator-(const rational_function& f,
                                                 const rational_function& g) {
        return f + -g;
    }
    friend constexpr rational_function operator*(const rational_function& f,
                                                 const rational_function& g) {
        return {f.numerator * g.numerator, f.denominator * g.denominator};
    }
    friend constexpr rational_function operator/(const rational_function& f,
                                                 const rational_function& g) {
        return {f.numerator * g.denominator, f.denominator * g.numerator};
    }

    friend constexpr bool operator==(const rational_function& f, const rational_function& g) {
        if (f.denominator == g.denominator) return f.numerator == g.numerator;
        return f.numerator * g.denominator == g.numerator * f.denominator;
    }

    /// The value at these values of the variables, in any scalar; so also a substitution.
    template <Scalar T, std::same_as<T>... Rest>
        requires(sizeof...(Rest) + 1 == Polynomial::variables)
    constexpr T at(const T& first, const Rest&... rest) const {
        return numerator.at(first, rest...) / denominator.at(first, rest...);
    }

    friend constexpr proof_text& operator<<(proof_text& text, const rational_function& f) {
        if (f.denominator == 1) return text << f.numerator;
        return text << '(' << f.numerator << ")/(" << f.denominator << ')';
    }
};

template <class Polynomial>
constexpr rational_function<Polynomial>
make_constant(std::type_identity<rational_function<Polynomial>>, std::int64_t p, std::int64_t q) {
    return Polynomial(rational(p, q));
}

/// D(a/b) = (Da·b − a·Db)/b²
template <class Polynomial>
constexpr rational_function<Polynomial> derivative(const derivation<Polynomial>& D,
                                                   const rational_function<Polynomial>& f) {
    const Polynomial& a = f.numerator;
    const Polynomial& b = f.denominator;
    return {D(a) * b - a * D(b), b * b};
}

/// The claim that f = g wherever the relations hold and neither denominator is 0.
template <class Polynomial, std::size_t Count>
constexpr claim equal(const rewriting<Polynomial, Count>& relations,
                      const rational_function<Polynomial>& f,
                      const std::type_identity_t<rational_function<Polynomial>>& g) {
    return relations.equal(f.numerator * g.denominator, g.numerator * f.denominator);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::derivative;
using numbers::equal;
using numbers::rational_function;
} // namespace gradus
