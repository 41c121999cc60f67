#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/activations/evaluate.hpp>
#include <gradus/numbers/elementary/normal_distribution.hpp>
#include <gradus/numbers/scalar.hpp>

#include <concepts>

namespace gradus {

/// An analytic scalar with the error function and its slope.
template <class T>
concept ErrorFunctionScalar = AnalyticScalar<T> && requires(const T& x) {
    { erfc(x) } -> std::convertible_to<T>;
    { erf_derivative(x) } -> std::convertible_to<T>;
};

/// gelu and what its derivatives are; Φ(z) = erfc(−z/√2)/2 and φ(z) = Φ′(z) = erf′(z/√2)/(2√2).
namespace gelu_parts {

/// φ(z) = e^(−z²/2)/√(2π), the density of N(0, 1).
template <ErrorFunctionScalar T>
constexpr T density(const T& z) {
    using numbers::erf_derivative;
    using numbers::sqrt;
    const T root = sqrt(T(2));
    return erf_derivative(z / root) / (T(2) * root);
}
/// Φ(z) = P(x ≤ z) for x distributed as N(0, 1), by erfc, so that small values keep their digits.
template <ErrorFunctionScalar T>
constexpr T distribution(const T& z) {
    using numbers::erfc;
    using numbers::sqrt;
    return erfc(-z / sqrt(T(2))) / T(2);
}

/// Beyond it 1 − Φ and φ, and their products with z², are 0 in double.
inline constexpr double far = 39.5;
/// From here down Φ and φ are taken 2⁶⁴ times, so that all their digits are there to be multiplied.
inline constexpr double deep = -30;

/// gelu″ = φ(z)(2 − z²)
struct bend {
    template <ErrorFunctionScalar T>
    static constexpr T formula(const T& z) {
        using numbers::sqr;
        return density(z) * (T(2) - sqr(z));
    }
    /// φ(z)(√2 − |z|)(√2 + |z|), with √2 in two parts where it is subtracted from.
    static constexpr double of_double(double z) {
        constexpr double root = 0x1.6a09e667f3bcdp+0;
        constexpr double rest_of_root = -0x1.bdd3413b26456p-54;
        const double x = z < 0 ? -z : z;
        if (x > far) return 0;
        return numbers::normal_density(x, 64) * (((root - x) + rest_of_root) * (root + x))
               * 0x1p-64;
    }
};

/// gelu′ = Φ(z) + zφ(z)
struct slope {
    using derivative = bend;

    template <ErrorFunctionScalar T>
    static constexpr T formula(const T& z) {
        return distribution(z) + z * density(z);
    }
    static constexpr double of_double(double z) {
        if (z > far) return 1;
        if (z >= 0) return numbers::normal_distribution(z) + z * numbers::normal_density(z);
        if (z < -far) return 0;
        const double h = (z + 0x1.80ead197f00b4p-1) - 0x1.13e74c58cada8p-56;
        if (-0.5 < h && h < 0.5) return near_zero(h);
        return (numbers::normal_tail(z, 64) + z * numbers::normal_density(z, 64)) * 0x1p-64;
    }
    /// At c + h, where c = −0.7518 is the zero of gelu′: the integral of gelu″ from c on,
    /// φ(c) ∫ e^(−ct − t²/2)(2 − (c + t)²) dt over 0 ≤ t ≤ h, term by term. With e_n the Taylor
    /// coefficients of the power, (n + 1)e_(n+1) = −c e_n − e_(n−1).
    static constexpr double near_zero(double h) {
        constexpr double c = -0.75179152469356445745790494677952403966447115342345;
        constexpr double density_at_c = 0.30073259989697529074018782030584942698000002410659;
        constexpr int terms = 26;
        double e = 1, before = 0, before_that = 0, power = h, sum = 0;
        for (int n = 0; n < terms; ++n) {
            sum += ((2 - c * c) * e - 2 * c * before - before_that) * power / (n + 1);
            const double next = -(c * e + before) / (n + 1);
            before_that = before;
            before = e;
            e = next;
            power *= h;
        }
        return density_at_c * sum;
    }
    /// The zeros ±√2 of gelu″.
    template <BinaryFloat Real>
    static constexpr interval<Real> turns[] = {
        parse_interval<Real>("-1.41421356237309504880168872420969807856967187537"),
        parse_interval<Real>("1.41421356237309504880168872420969807856967187537")};
};

/// gelu = zΦ(z)
struct value {
    using derivative = slope;

    template <ErrorFunctionScalar T>
    static constexpr T formula(const T& z) {
        return z * distribution(z);
    }
    static constexpr double of_double(double z) {
        if (z < -far) return 0;
        if (z < deep) return z * numbers::normal_tail(z, 64) * 0x1p-64;
        return z * numbers::normal_distribution(z);
    }
    /// The zero of gelu′.
    template <BinaryFloat Real>
    static constexpr interval<Real> turns[] = {
        parse_interval<Real>("-0.75179152469356445745790494677952403966447115342")};
};

} // namespace gelu_parts

/// gelu(z) = zΦ(z) = z·(1 + erf(z/√2))/2, with the probability Φ(z) that a standard normal variable
/// lies below z: a smooth relu that turns, at z = −0.752, and tends to 0 on the left and to z on
/// the right. Exact, by erf, and not the tanh that approximates it. Its slope is Φ(z) + zφ(z): 0
/// there, ½ at 0, greatest at z = √2.
/// Domain: every real z.
/// Source: D. Hendrycks and K. Gimpel, Gaussian error linear units (2016), section 2.
struct gelu_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <ErrorFunctionScalar T>
    constexpr T operator()(const T& z) const {
        return evaluate(gelu_parts::value{}, z);
    }
    template <ErrorFunctionScalar T>
    constexpr T derivative(const T& z) const {
        return evaluate(gelu_parts::slope{}, z);
    }

    static constexpr bounds values() {
        return {rational(-169'971'207'479'904, 1'000'000'000'000'000), {}};
    }
    static constexpr bounds slopes() {
        return {rational(-128'904'145'185'155, 1'000'000'000'000'000),
                rational(1'128'904'145'185'155, 1'000'000'000'000'000)};
    }
    static constexpr bool is_convex() { return false; }
    /// Where it tends to 0, left of its turn, the slope lies between −0.1289 and 0.
    static constexpr rational saturating_slope() { return {1289, 10'000}; }
    /// It is taken for the smooth relu that it is.
    static constexpr std::optional<rational> rectifier_slope() { return rational(0); }
    /// erf is for one number at a time.
    static constexpr bool has_fast_kernel = false;

    static constexpr const char* name = "gelu";
};

/// z ↦ zΦ(z); `gelu.derivative(z)` is its slope.
inline constexpr gelu_activation gelu{};

} // namespace gradus
