#pragma once

#include <gradus/core/proof_text.hpp>
#include <gradus/numbers/scalar.hpp>

#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

namespace gradus::numbers {

namespace refusal {

// None of these is constexpr, so in a constant expression their names are the compiler's error.
[[noreturn]] inline void a_logarithm_is_multiplied_by_0_1_or_minus_1_only() {
    throw std::domain_error("logarithmic: a logarithm is multiplied by 0, 1 or −1 only");
}
[[noreturn]] inline void a_logarithm_is_taken_of_positive_numbers_only() {
    throw std::domain_error("logarithmic: a logarithm is taken of positive numbers only");
}
[[noreturn]] inline void this_function_of_a_logarithmic_number_is_not_known_exactly() {
    throw std::domain_error("logarithmic: this power, logarithm, root or quotient is not known "
                            "exactly");
}

} // namespace refusal

/// An exact number with a logarithm in it: x = rest + ln power, with power > 0. Where T is exact, a
/// rational or a rational function of letters, so are sums of such numbers, exp(ln power) = power,
/// ln(rest) and σ(ln power) = power/(1 + power): formulas with exponential functions, evaluated
/// without any rounding, as those of a Boltzmann machine at weights that are logarithms.
/// Where T is rational, equal numbers have equal parts, because ln power is rational for power = 1
/// alone. Errors: what has no such form is refused, a std::domain_error or a compile error.
template <Scalar T>
struct logarithmic {
    static constexpr T zero = T(0);
    static constexpr T one = T(1);

    T rest = zero;
    T power = one;

    constexpr logarithmic() = default;
    template <std::convertible_to<T> Number>
    constexpr logarithmic(const Number& number) : rest(number) {}

    /// ln p. Domain: p > 0, all of an interval; letters are trusted.
    static constexpr logarithmic ln(const T& p) {
        if constexpr (ComparableScalar<T>) {
            if (!(T(0) < p)) refusal::a_logarithm_is_taken_of_positive_numbers_only();
        } else if constexpr (requires { certainly_less(T(0), p); }) {
            if (!certainly_less(T(0), p)) refusal::a_logarithm_is_taken_of_positive_numbers_only();
        }
        return {zero, p};
    }

    constexpr bool has_logarithm() const { return !(power == one); }

    friend constexpr logarithmic operator+(const logarithmic& x) { return x; }
    friend constexpr logarithmic operator-(const logarithmic& x) {
        return {-x.rest, x.has_logarithm() ? one / x.power : x.power};
    }
    friend constexpr logarithmic operator+(const logarithmic& x, const logarithmic& y) {
        return {x.rest + y.rest, x.power * y.power};
    }
    friend constexpr logarithmic operator-(const logarithmic& x, const logarithmic& y) {
        return {x.rest - y.rest, y.has_logarithm() ? x.power / y.power : x.power};
    }
    friend constexpr logarithmic operator*(const logarithmic& x, const logarithmic& y) {
        if (x.has_logarithm() && y.has_logarithm())
            refusal::a_logarithm_is_multiplied_by_0_1_or_minus_1_only();
        if (!x.has_logarithm() && !y.has_logarithm()) return x.rest * y.rest;
        return x.has_logarithm() ? x.times(y.rest) : y.times(x.rest);
    }
    friend constexpr logarithmic operator/(const logarithmic& x, const logarithmic& y) {
        if (x.has_logarithm() || y.has_logarithm())
            refusal::this_function_of_a_logarithmic_number_is_not_known_exactly();
        return x.rest / y.rest;
    }
    friend constexpr bool operator==(const logarithmic& x, const logarithmic& y) {
        return x.rest == y.rest && x.power == y.power;
    }

    friend constexpr logarithmic exp(const logarithmic& x) {
        if (!(x.rest == zero))
            refusal::this_function_of_a_logarithmic_number_is_not_known_exactly();
        return x.power;
    }
    friend constexpr logarithmic log(const logarithmic& x) {
        if (x.has_logarithm())
            refusal::this_function_of_a_logarithmic_number_is_not_known_exactly();
        return ln(x.rest);
    }
    friend constexpr logarithmic sqrt(const logarithmic& x) {
        if (!(x == logarithmic(1)) && !(x == logarithmic(0)))
            refusal::this_function_of_a_logarithmic_number_is_not_known_exactly();
        return x;
    }
    /// σ(ln p) = p/(1 + p), which divides once only.
    friend constexpr logarithmic sigmoid(const logarithmic& z) {
        const logarithmic p = exp(z);
        return p / (logarithmic(1) + p);
    }

    friend constexpr proof_text& operator<<(proof_text& text, const logarithmic& x)
        requires requires { text << x.rest; }
    {
        if (!x.has_logarithm()) return text << x.rest;
        if (!(x.rest == zero)) text << x.rest << " + ";
        return text << "ln(" << x.power << ')';
    }

  private:
    constexpr logarithmic(const T& r, const T& p) : rest(r), power(p) {}

    constexpr logarithmic times(const T& number) const {
        if (number == zero) return zero;
        if (number == one) return *this;
        if (!(number == -one)) refusal::a_logarithm_is_multiplied_by_0_1_or_minus_1_only();
        return -*this;
    }
};

template <Scalar T>
constexpr logarithmic<T> make_constant(std::type_identity<logarithmic<T>>, std::int64_t p,
                                       std::int64_t q) {
    return constant<T>(p, q);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::logarithmic;
} // namespace gradus
