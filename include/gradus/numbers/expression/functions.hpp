#pragma once

#include <gradus/numbers/expression/expression.hpp>
#include <gradus/numbers/integer.hpp>

#include <string>

/// The functions of an expression: each gives its name around its argument, in both notations.
namespace gradus::numbers {

/// name(x) and \name\left(x\right)
inline expression named_function(const std::string& name, const std::string& latex_name,
                                 const expression& x) {
    using enum expression::binding;
    return {false,
            {name + "(" + x.unicode() + ")", atom},
            {latex_name + "\\left(" + x.latex() + "\\right)", atom}};
}

inline expression exp(const expression& x) {
    using enum expression::binding;
    return {false, {"exp(" + x.unicode() + ")", atom}, {"e^{" + x.latex() + "}", power}};
}
inline expression expm1(const expression& x) { return exp(x) - 1; }
inline expression log(const expression& x) { return named_function("ln", "\\ln", x); }
inline expression log1p(const expression& x) { return log(1 + x); }
inline expression tanh(const expression& x) { return named_function("tanh", "\\tanh", x); }
inline expression tanh_derivative(const expression& x) {
    return named_function("tanh′", "\\tanh'", x);
}
inline expression sigmoid(const expression& x) { return named_function("σ", "\\sigma", x); }
inline expression sigmoid_derivative(const expression& x) {
    return named_function("σ′", "\\sigma'", x);
}
inline expression softplus(const expression& x) {
    return named_function("softplus", "\\operatorname{softplus}", x);
}
inline expression erf(const expression& x) {
    return named_function("erf", "\\operatorname{erf}", x);
}
inline expression erfc(const expression& x) {
    return named_function("erfc", "\\operatorname{erfc}", x);
}
inline expression step(const expression& x) {
    return named_function("step", "\\operatorname{step}", x);
}
inline expression positive_part(const expression& x) {
    using enum expression::binding;
    return {false,
            {"max(" + x.unicode() + ", 0)", atom},
            {"\\max\\left(" + x.latex() + ", 0\\right)", atom}};
}

inline expression sqrt(const expression& x) {
    using enum expression::binding;
    return {false, {"√" + x.unicode(atom), power}, {"\\sqrt{" + x.latex() + "}", atom}};
}

inline expression abs(const expression& x) {
    using enum expression::binding;
    return {false, {"|" + x.unicode() + "|", atom}, {"\\left|" + x.latex() + "\\right|", atom}};
}

inline expression pown(const expression& x, integer<int> n) {
    if (n == 0) return 1;
    if (n == 1) return x;
    const char* const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string exponent;
    for (const char c : std::to_string(n.value)) exponent += c == '-' ? "⁻" : raised[c - '0'];
    using enum expression::binding;
    return {false,
            {x.unicode(atom) + exponent, power},
            {x.latex(atom) + "^{" + std::to_string(n.value) + "}", power}};
}
inline expression sqr(const expression& x) { return pown(x, 2); }
inline expression recip(const expression& x) { return 1 / x; }

inline expression erf_derivative(const expression& x) {
    return 2 / sqrt(expression("π", "\\pi")) * exp(-sqr(x));
}

} // namespace gradus::numbers

// tanh, sigmoid and softplus are found by their argument; gradus::tanh is an activation.
namespace gradus {
using numbers::abs;
using numbers::erf;
using numbers::erfc;
using numbers::exp;
using numbers::expm1;
using numbers::log;
using numbers::log1p;
using numbers::pown;
using numbers::recip;
using numbers::sqr;
using numbers::sqrt;
} // namespace gradus
