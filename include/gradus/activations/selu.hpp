#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/activations/elu.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// selu(z) = λ·elu(z) with elu's α: λz for z > 0 and λα(e^z − 1) for z ≤ 0; slope λ for z > 0 and
/// λαe^z for z < 0. α = 1.67326 and λ = 1.05070 are such that inputs of mean 0 and variance 1,
/// normally distributed, give outputs of mean 0 and variance 1. These fractions differ from the two
/// by less than 10⁻¹⁸, and round to the same doubles.
/// Domain: every real z; values in (−λα, ∞).
/// At z = 0 the slopes of the two sides are λα = 1.758 and λ, and this one is λα.
/// Source: G. Klambauer et al., Self-normalizing neural networks (2017), eq. 2 and 14.
struct selu_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    static constexpr rational alpha{819'741'277, 489'905'746};  ///< α
    static constexpr rational lambda{633'407'480, 602'842'757}; ///< λ

    template <AnalyticScalar T>
        requires OrderedScalar<T>
    constexpr T operator()(const T& z) const {
        return scale<T>() * elu_activation(alpha)(z);
    }

    template <AnalyticScalar T>
        requires OrderedScalar<T>
    constexpr T derivative(const T& z) const {
        return scale<T>() * elu_activation(alpha).derivative(z);
    }

    static constexpr bounds values() { return {-lambda * alpha, {}}; }
    static constexpr bounds slopes() { return {rational(0), lambda * alpha}; }
    /// The slope falls at 0.
    static constexpr bool is_convex() { return false; }
    /// On the left, where it tends to −λα.
    static constexpr rational saturating_slope() { return lambda * alpha; }
    /// Lengths are kept by selu itself, with the variance 1/n_in, which is He's for slope 1.
    static constexpr std::optional<rational> rectifier_slope() { return rational(1); }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "selu";

  private:
    template <Scalar T>
    static constexpr T scale() {
        return constant<T>(lambda.numerator, lambda.denominator);
    }
};

/// z ↦ λ·elu(z) with Klambauer's α and λ; `selu.derivative(z)` is its slope.
inline constexpr selu_activation selu{};

} // namespace gradus
