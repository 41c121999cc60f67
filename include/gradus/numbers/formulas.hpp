#pragma once

#include <gradus/numbers/scalar.hpp>

/// The functions that are made of others, each once as the formula that a book has, over any
/// analytic scalar. A scalar of your own that brings exp, log and sqrt has them all.
///
/// Float, double, intervals and dual numbers have overloads of the same names that keep the digits
/// which these lose; a law holds both together: what the overload gives lies in what the formula
/// encloses.
namespace gradus::numbers::formula {

/// eˣ − 1
template <FormulaScalar T>
constexpr T expm1(const T& x) {
    return exp(x) - T(1);
}

/// ln(1 + x)
template <FormulaScalar T>
constexpr T log1p(const T& x) {
    return log(T(1) + x);
}

/// σ(z) = 1/(1 + e⁻ᶻ)
template <FormulaScalar T>
constexpr T sigmoid(const T& z) {
    return T(1) / (T(1) + exp(-z));
}

/// σ′ = σ(1 − σ)
template <FormulaScalar T>
constexpr T sigmoid_derivative(const T& z) {
    const T sigma = formula::sigmoid(z);
    return sigma * (T(1) - sigma);
}

/// tanh z = (eᶻ − e⁻ᶻ)/(eᶻ + e⁻ᶻ)
template <FormulaScalar T>
constexpr T tanh(const T& z) {
    const T rising = exp(z);
    const T falling = exp(-z);
    return (rising - falling) / (rising + falling);
}

/// tanh′ = 1 − tanh²
template <FormulaScalar T>
constexpr T tanh_derivative(const T& z) {
    return T(1) - sqr(formula::tanh(z));
}

/// ln(1 + eᶻ)
template <FormulaScalar T>
constexpr T softplus(const T& z) {
    return log(T(1) + exp(z));
}

} // namespace gradus::numbers::formula

namespace gradus::numbers {
using formula::expm1;
using formula::log1p;
using formula::sigmoid;
using formula::sigmoid_derivative;
using formula::softplus;
using formula::tanh;
using formula::tanh_derivative;
} // namespace gradus::numbers

namespace gradus {
namespace formula = numbers::formula;
} // namespace gradus
