#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/activations/evaluate.hpp>
#include <gradus/numbers/formulas.hpp>

namespace gradus {

/// swish and what its derivatives are, each with the zero at which its formula would lose digits
/// factored out. With c the zero of swish′, e^(−c) = c − 1.
namespace swish_parts {

/// factor·e^z for z < 0, also where e^z alone would be too small to have all its digits.
constexpr double times_power(double factor, double z) {
    const double root = z < -800 ? 0 : numbers::exp(z / 2);
    return root == 0 ? 0 : factor * root * root;
}
/// From here down σ(z) = e^z to more digits than a double has, and is soon too small for a double.
inline constexpr double deep = -700;

/// swish″ = σ′(z)(2 − z·tanh(z/2))
struct bend {
    template <AnalyticScalar T>
    static constexpr T formula(const T& z) {
        using numbers::sigmoid_derivative;
        using numbers::tanh;
        return sigmoid_derivative(z) * (T(2) - z * tanh(z / T(2)));
    }
    /// Even, 0 at ±d only, d tanh(d/2) = 2. With h = |z| − d, u = e^(−|z|) and v = e^(−d) it is
    /// σ′(z)·((2 + |z|)·v(e^(−h) − 1) − (1 − v)h)/(1 + u), two terms of one sign.
    static constexpr double of_double(double z) {
        constexpr double v = 0.090776278226867591758903553427549614914581622674977;
        const double x = z < 0 ? -z : z;
        if (x > -deep) return times_power(-(x - 2), -x);
        const double h = (x - 0x1.331e23ad9de11p+1) - 0x1.a9c55ef03c74ap-53;
        return numbers::sigmoid_derivative(x) * ((2 + x) * v * numbers::expm1(-h) - (1 - v) * h)
               / (1 + numbers::exp(-x));
    }
};

/// swish′ = σ(z) + zσ′(z)
struct slope {
    using derivative = bend;

    template <AnalyticScalar T>
    static constexpr T formula(const T& z) {
        using numbers::sigmoid;
        using numbers::sigmoid_derivative;
        return sigmoid(z) + z * sigmoid_derivative(z);
    }
    /// For z < 0, with d = z + c, it is σ′(z)·(d + (c − 1)(e^d − 1)), two terms of one sign.
    static constexpr double of_double(double z) {
        constexpr double c_less_1 = 0.27846454276107379510935873902298015543947748861975;
        if (z > -deep) return 1;
        if (z >= 0) return formula(z);
        if (z < deep) return times_power(1 + z, z);
        const double d = (z + 0x1.474973c84120bp+0) + 0x1.f8d74bc9ac154p-54;
        return numbers::sigmoid_derivative(z) * (d + c_less_1 * numbers::expm1(d));
    }
    /// The zeros ±d of swish″.
    template <BinaryFloat Real>
    static constexpr interval<Real> turns[] = {
        parse_interval<Real>("-2.3993572805154676678327396972822838885229175768"),
        parse_interval<Real>("2.3993572805154676678327396972822838885229175768")};
};

/// swish = zσ(z)
struct value {
    using derivative = slope;

    template <AnalyticScalar T>
    static constexpr T formula(const T& z) {
        using numbers::sigmoid;
        return z * sigmoid(z);
    }
    static constexpr double of_double(double z) {
        return z < deep ? times_power(z, z) : formula(z);
    }
    /// The zero −c of swish′.
    template <BinaryFloat Real>
    static constexpr interval<Real> turns[] = {
        parse_interval<Real>("-1.2784645427610737951093587390229801554394774886")};
};

} // namespace swish_parts

/// swish(z) = zσ(z), or SiLU: a smooth relu that turns, at z = −1.278, and tends to 0 on the left
/// and to z on the right. Its slope is σ(z) + zσ′(z): 0 there, ½ at 0, greatest at z = 2.399.
/// Domain: every real z.
/// Source: S. Elfwing et al., Sigmoid-weighted linear units (2017), eq. 2 and 3; P. Ramachandran et
/// al., Searching for activation functions (2017), with β = 1.
struct swish_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        return evaluate(swish_parts::value{}, z);
    }
    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        return evaluate(swish_parts::slope{}, z);
    }

    static constexpr bounds values() {
        return {rational(-278'464'542'761'074, 1'000'000'000'000'000), {}};
    }
    static constexpr bounds slopes() {
        return {rational(-99'839'320'128'867, 1'000'000'000'000'000),
                rational(1'099'839'320'128'867, 1'000'000'000'000'000)};
    }
    static constexpr bool is_convex() { return false; }
    /// Where it tends to 0, left of its turn, the slope lies between −0.0998 and 0.
    static constexpr rational saturating_slope() { return {998, 10'000}; }
    /// It is taken for the smooth relu that it is.
    static constexpr std::optional<rational> rectifier_slope() { return rational(0); }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "swish";
};

/// z ↦ zσ(z); `swish.derivative(z)` is its slope.
inline constexpr swish_activation swish{};

} // namespace gradus
