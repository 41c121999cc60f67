#pragma once

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/count.hpp>

/// What one layer of a chain multiplies the gradient by if its weight is drawn at random,
/// w ~ N(0, 1), and its weighted input is 0: the factor |w σ′(0)| = |w|/4. σ′(0) is the greatest
/// slope, so that other inputs make smaller factors. Proofs: docs/proofs/random_weights.md.
namespace gradus::random_weights {

/// P(|w| < r) = erf(r/√2), r ≥ 0. Article 002 claim 8, the weights "will usually satisfy" |w| < 1:
/// r = 1.
template <AnalyticScalar T>
constexpr T probability_of_size_below(const T& r) {
    using numbers::erf;
    using numbers::sqrt;
    using numbers::where_not_negative;
    return where_not_negative(erf(r / sqrt(T(2))), r);
}
/// P(|w| ≥ r) = erfc(r/√2), r ≥ 0. Article 002 claim 13: |wσ′| ≥ 1 needs |w| ≥ 4.
template <AnalyticScalar T>
constexpr T probability_of_size_at_least(const T& r) {
    using numbers::erfc;
    using numbers::sqrt;
    using numbers::where_not_negative;
    return where_not_negative(erfc(r / sqrt(T(2))), r);
}

/// E|w|σ′(0) = √(2/π)/4
constexpr interval<double> mean_factor() { return sqrt(2 / to_interval(constants::pi())) / 4; }

/// E ln|wσ′(0)| = −(γ + ln 2)/2 − ln 4 = −γ/2 − (5/2) ln 2, the Lyapunov exponent, given γ.
constexpr ball mean_log_factor(const ball& gamma) {
    return -(gamma + 5 * constants::log_of_two()) / 2;
}
constexpr interval<double> mean_log_factor() {
    const auto gamma = constants::euler_gamma();
    return interval<double>(to_interval(mean_log_factor(gamma.above)).lower(),
                            to_interval(mean_log_factor(gamma.below)).upper());
}

/// Var ln|wσ′(0)| = Var ln|w| = π²/8
constexpr interval<double> variance_of_log_factor() {
    const ball pi = constants::pi();
    return to_interval(pi * pi / 8);
}

/// A product of n independent factors: the typical one, exp(nμ), and those at k standard
/// deviations of its logarithm, exp(nμ ± k√n·π/√8). At least 1 − 1/k² of all products lie between
/// the two (Chebyshev): ¾ for k = 2. For k = 1 that is none, and nothing is guaranteed.
struct typical_product {
    interval<double> low;     ///< exp(nμ − k√n·π/√8)
    interval<double> typical; ///< exp(nμ)
    interval<double> high;    ///< exp(nμ + k√n·π/√8)
};
/// The product of n ≥ 0 factors |wσ′(0)|, w ~ N(0, 1), at k ≥ 0 standard deviations.
constexpr typical_product product_of_factors(numbers::integer<int> n, numbers::integer<int> k = 2) {
    const interval<double> middle = n.value * mean_log_factor();
    const interval<double> spread = k.value * sqrt(n.value * variance_of_log_factor());
    return {exp(middle - spread), exp(middle), exp(middle + spread)};
}

/// The product of n factors is ≥ 1 with a probability of at most (√(2/π)/4)ⁿ, by Markov's
/// inequality: the mean of a product of independent factors is the product of their means.
constexpr interval<double> probability_of_no_decrease(numbers::integer<int> n) {
    return pown(mean_factor(), count(n));
}

} // namespace gradus::random_weights
