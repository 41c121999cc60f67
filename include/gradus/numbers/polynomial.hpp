#pragma once

#include <gradus/core/fixed_text.hpp>
#include <gradus/core/proof_text.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/monomial.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string_view>
#include <type_traits>

namespace gradus::numbers {

namespace refusal {

// None of these is constexpr, so in a constant expression their names are the compiler's error.
[[noreturn]] inline void polynomial_has_more_than_64_terms() {
    throw std::length_error("polynomial: the result has more than 64 terms");
}
[[noreturn]] inline void polynomial_has_no_variable_of_this_name() {
    throw std::invalid_argument("polynomial: there is no variable of this name");
}
[[noreturn]] inline void polynomial_is_not_divisible_use_a_rational_function() {
    throw std::domain_error("polynomial: the division leaves a remainder; use a rational_function");
}

} // namespace refusal

/// Is no name there twice?
constexpr bool distinct(std::initializer_list<std::string_view> names) {
    for (auto name = names.begin(); name != names.end(); ++name)
        for (auto other = names.begin(); other != name; ++other)
            if (*name == *other) return false;
    return true;
}

/// A polynomial with rational coefficients in the named variables, such as polynomial<"s", "v">.
///
/// Kept in normal form: one term a monomial, no coefficient 0, the greatest monomial first in the
/// lexicographic order of the names. The normal form is unique, so `==` decides whether two
/// formulas are the same polynomial, hence equal for every value of the variables. Arithmetic is
/// exact; what would not fit is an error, and division must leave no remainder.
template <fixed_text... Names>
struct polynomial {
    static_assert(sizeof...(Names) > 0 && sizeof...(Names) <= monomial::variables,
                  "gradus: a polynomial has from 1 to 16 variables");

    static_assert(distinct({Names.characters...}),
                  "gradus: two variables of a polynomial have the same name");

    /// coefficient · monomial; the coefficient of a stored term is not 0.
    struct term {
        rational coefficient;
        monomial powers;

        friend constexpr bool operator==(const term&, const term&) = default;
    };

    static constexpr std::size_t variables = sizeof...(Names);
    static constexpr std::size_t capacity = 64;

    term terms[capacity]{};
    std::size_t size = 0;

    constexpr polynomial() = default;
    template <std::convertible_to<rational> Constant>
    constexpr polynomial(const Constant& constant) {
        append({constant, {}});
    }
    template <NoInteger Number>
    polynomial(Number) = delete; // gradus: a coefficient is a rational, such as rational(1, 2)
    constexpr explicit polynomial(const term& only) { append(only); }

    /// The variable of this name, such as variable("s").
    template <std::size_t Size>
    static constexpr polynomial variable(const char (&name)[Size]) {
        std::size_t index = 0;
        const bool found = ((fixed_text(name) == Names || (++index, false)) || ...);
        if (!found) refusal::polynomial_has_no_variable_of_this_name();
        return polynomial({1, monomial(index, 1)});
    }

    constexpr const term* begin() const { return terms; }
    constexpr const term* end() const { return terms + size; }
    /// The term of the greatest monomial; for a polynomial that is not 0.
    constexpr const term& leading() const { return terms[0]; }

    /// *this + t·b, the one operation that all others are made of.
    constexpr polynomial plus(const term& t, const polynomial& b) const {
        polynomial sum;
        const term* mine = begin();
        for (const term& other : b) {
            const term product{t.coefficient * other.coefficient, t.powers * other.powers};
            for (; mine != end() && product.powers < mine->powers; ++mine) sum.append(*mine);
            if (mine != end() && mine->powers == product.powers)
                sum.append({mine++->coefficient + product.coefficient, product.powers});
            else
                sum.append(product);
        }
        for (; mine != end(); ++mine) sum.append(*mine);
        return sum;
    }

    friend constexpr polynomial operator+(const polynomial& a) { return a; }
    friend constexpr polynomial operator-(const polynomial& a) {
        return polynomial().plus({-1, {}}, a);
    }
    friend constexpr polynomial operator+(const polynomial& a, const polynomial& b) {
        return a.plus({1, {}}, b);
    }
    friend constexpr polynomial operator-(const polynomial& a, const polynomial& b) {
        return a.plus({-1, {}}, b);
    }
    friend constexpr polynomial operator*(const polynomial& a, const polynomial& b) {
        polynomial product;
        for (const term& t : a) product = product.plus(t, b);
        return product;
    }
    friend constexpr polynomial operator/(const polynomial& a, const polynomial& b) {
        if (b.size == 0) refusal::rational_is_divided_by_zero();
        polynomial result;
        for (polynomial rest = a; rest.size != 0;) {
            if (!divides_into(b.leading().powers, rest.leading().powers))
                refusal::polynomial_is_not_divisible_use_a_rational_function();
            const term t{rest.leading().coefficient / b.leading().coefficient,
                         quotient(rest.leading().powers, b.leading().powers)};
            rest = rest.plus({-t.coefficient, t.powers}, b);
            result.append(t);
        }
        return result;
    }

    friend constexpr bool operator==(const polynomial& a, const polynomial& b) {
        if (a.size != b.size) return false;
        for (std::size_t i = 0; i < a.size; ++i)
            if (!(a.terms[i] == b.terms[i])) return false;
        return true;
    }

    /// The value at these values of the variables, in any scalar; so also a substitution.
    template <Scalar T, std::same_as<T>... Rest>
        requires(sizeof...(Rest) + 1 == sizeof...(Names))
    constexpr T at(const T& first, const Rest&... rest) const {
        const T values[] = {first, rest...};
        T sum(0);
        for (const T& value : values) sum = where_defined(sum, value);
        for (const term& t : *this) {
            T product = constant<T>(t.coefficient.numerator, t.coefficient.denominator);
            for (std::size_t i = 0; i < variables; ++i)
                if (const int exponent = t.powers.exponent(i))
                    product = product * pown(values[i], exponent);
            sum = sum + product;
        }
        return sum;
    }

    /// As an error message shows it: "1/4 s^2 v - s + 1".
    friend constexpr proof_text& operator<<(proof_text& text, const polynomial& p) {
        if (p.size == 0) text << '0';
        for (const term& t : p) {
            const bool negative = t.coefficient < 0;
            if (&t == p.begin())
                text << (negative ? "-" : "");
            else
                text << (negative ? " - " : " + ");
            const bool is_constant = t.powers == monomial();
            const bool is_unit = t.coefficient == 1 || t.coefficient == -1;
            if (is_constant || !is_unit) text << abs(t.coefficient);
            bool spaced = !is_constant && !is_unit;
            std::size_t index = 0;
            const auto write = [&](const char* name) {
                if (const int exponent = t.powers.exponent(index++)) {
                    text << (spaced ? " " : "") << name;
                    if (exponent > 1) text << '^' << exponent;
                    spaced = true;
                }
            };
            (write(Names.characters), ...);
        }
        return text;
    }

  private:
    constexpr void append(const term& last) {
        if (last.coefficient == 0) return;
        if (size == capacity) refusal::polynomial_has_more_than_64_terms();
        terms[size++] = last;
    }
};

template <fixed_text... Names>
constexpr polynomial<Names...> make_constant(std::type_identity<polynomial<Names...>>,
                                             std::int64_t p, std::int64_t q) {
    return rational(p, q);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::polynomial;
} // namespace gradus
