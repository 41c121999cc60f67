#pragma once

#include <gradus/numbers/polynomial.hpp>

#include <concepts>
#include <cstddef>

namespace gradus::numbers {

/// d/dz of a formula in functions of z whose derivatives are formulas again, by the chain rule
/// Df = Σ ∂f/∂xᵢ · Dxᵢ. In the variables z, σ, T it is
/// derivation(1, σ − σ², 1 − T²), for z itself, the sigmoid and tanh.
template <class Polynomial>
class derivation {
  public:
    /// The derivative of each variable, in the order of their names.
    template <std::convertible_to<Polynomial>... Derivatives>
        requires(sizeof...(Derivatives) == Polynomial::variables)
    constexpr explicit derivation(const Derivatives&... derivatives)
        : derivatives_{Polynomial(derivatives)...} {}

    constexpr Polynomial operator()(const Polynomial& f) const {
        Polynomial result;
        for (std::size_t i = 0; i < Polynomial::variables; ++i)
            for (const auto& t : f)
                if (const int n = t.powers.exponent(i))
                    result = result.plus({n * t.coefficient, quotient(t.powers, monomial(i, 1))},
                                         derivatives_[i]);
        return result;
    }

  private:
    Polynomial derivatives_[Polynomial::variables];
};

template <class... Polynomials>
derivation(const Polynomials&...) -> derivation<std::common_type_t<Polynomials...>>;

} // namespace gradus::numbers

namespace gradus {
using numbers::derivation;
} // namespace gradus
