#pragma once

#include <gradus/numbers/integer.hpp>

#include <compare>
#include <cstddef>
#include <stdexcept>

namespace gradus::numbers {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void monomial_exponent_exceeds_127() {
    throw std::overflow_error("monomial: an exponent exceeds 127");
}

} // namespace refusal

/// A product of powers of up to 16 variables, x₀^e₀·x₁^e₁·…, each exponent at most 127.
///
/// A byte an exponent, the first variable in the highest byte. So a product is one addition, and
/// the lexicographic order, in which x₀ exceeds every power of x₁, is the order of integers. The
/// top bit of each byte stays free to catch what would run into its neighbour.
struct monomial {
    __extension__ typedef unsigned __int128 packed;

    static constexpr std::size_t variables = 16;

    packed exponents = 0;

    constexpr monomial() = default;
    constexpr monomial(std::size_t variable, integer<int> exponent) {
        if (exponent < 0 || exponent > 127) refusal::monomial_exponent_exceeds_127();
        exponents = static_cast<packed>(exponent.value) << place(variable);
    }

    constexpr int exponent(std::size_t variable) const {
        return static_cast<int>((exponents >> place(variable)) & 127);
    }

    friend constexpr monomial operator*(const monomial& a, const monomial& b) {
        monomial product;
        product.exponents = a.exponents + b.exponents;
        if ((product.exponents & guards()) != 0) refusal::monomial_exponent_exceeds_127();
        return product;
    }

    /// a | b: no exponent of a exceeds its counterpart in b, so that no byte borrows its guard.
    friend constexpr bool divides_into(const monomial& a, const monomial& b) {
        return (((b.exponents | guards()) - a.exponents) & guards()) == guards();
    }

    /// b/a, for a | b
    friend constexpr monomial quotient(const monomial& b, const monomial& a) {
        monomial result;
        result.exponents = b.exponents - a.exponents;
        return result;
    }

    /// No variable divides both.
    friend constexpr bool coprime(const monomial& a, const monomial& b) {
        for (std::size_t i = 0; i < variables; ++i)
            if (a.exponent(i) != 0 && b.exponent(i) != 0) return false;
        return true;
    }

    friend constexpr bool operator==(const monomial&, const monomial&) = default;
    friend constexpr auto operator<=>(const monomial&, const monomial&) = default;

  private:
    static constexpr int place(std::size_t variable) {
        return static_cast<int>(8 * (variables - 1 - variable));
    }
    // 10000000 in each byte
    static constexpr packed guards() { return ~packed{0} / 255 * 128; }
};

} // namespace gradus::numbers
