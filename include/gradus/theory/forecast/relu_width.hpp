#pragma once

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/count.hpp>

#include <stdexcept>

/// What a layer of n relu neurons with He's weights N(0, 2/n) and no biases does to the length of
/// what comes in, for every n, not in the limit alone. With K neurons that are on, K ~ Bin(n, ½),
/// ‖a‖²/‖x‖² is (2/n)χ² with K degrees of freedom; layers are independent of each other.
/// Source: B. Hanin, Which neural net architectures give rise to exploding and vanishing gradients?
/// (2018); the logarithm from E ln χ²_K = ψ(K/2) + ln 2 and Var ln χ²_K = ψ₁(K/2).
namespace gradus::relu_width {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void a_relu_layer_has_1_to_1000_neurons_here() {
    throw std::domain_error("relu_width: a layer has 1 to 1000 neurons here");
}

} // namespace refusal

/// n, the width of a layer. Errors: std::domain_error unless 1 ≤ n ≤ 1000.
constexpr int neurons(numbers::integer<int> n) {
    constexpr int most = 1000; // 2ⁿ is a double
    if (n < 1 || n > most) refusal::a_relu_layer_has_1_to_1000_neurons_here();
    return n;
}

/// 2⁻ⁿ: none of the neurons is on, and nothing comes through.
constexpr interval<double> probability_of_dead_layer(numbers::integer<int> n) {
    return pown(constant<interval<double>>(1, 2), neurons(n));
}

/// (1 + 5/n)^L = E(‖z_L‖²/‖x‖²)², where E‖z_L‖²/‖x‖² = 1: over L layers of n neurons.
constexpr interval<double> second_moment(numbers::integer<int> n, numbers::integer<int> layers) {
    return pown(1 + interval<double>(5) / interval<double>(neurons(n)), count(layers));
}

/// Mean and variance of ln(‖a‖²/‖x‖²) over one layer that is not dead. Over L layers they are L
/// times as large.
struct log_length {
    interval<double> mean;     ///< E ψ(K/2) + ln(4/n)
    interval<double> variance; ///< E ψ₁(K/2) + Var ψ(K/2)
};

/// γ, between two doubles that follow each other.
constexpr interval<double> euler_gamma() {
    const auto bounds = constants::euler_gamma();
    return {to_interval(bounds.below).lower(), to_interval(bounds.above).upper()};
}

/// E and Var of ln(‖a‖²/‖x‖²) for a layer of `width` relu neurons, enclosed; over K ~ Bin(n, ½)
/// given K ≥ 1. Errors: std::domain_error unless 1 ≤ width ≤ 1000.
constexpr log_length log_length_of_layer(numbers::integer<int> width) {
    const int n = neurons(width);
    const interval<double> gamma = euler_gamma();
    const interval<double> log_of_two = to_interval(constants::log_of_two());
    const interval<double> pi_square = sqr(to_interval(constants::pi()));
    // ψ and ψ₁ at 1 and ½; then by ψ(x + 1) = ψ(x) + 1/x and ψ₁(x + 1) = ψ₁(x) − 1/x².
    interval<double> psi[] = {-gamma, -gamma - 2 * log_of_two};
    interval<double> psi_1[] = {pi_square / 6, pi_square / 2};
    interval<double> weight = 1; // n over K
    interval<double> mean = 0, mean_square = 0, mean_psi_1 = 0;
    for (int k = 1; k <= n; ++k) {
        weight = weight * interval<double>(n - k + 1) / interval<double>(k);
        const int half = k % 2;
        mean += weight * psi[half];
        mean_square += weight * sqr(psi[half]);
        mean_psi_1 += weight * psi_1[half];
        const interval<double> inverse = interval<double>(2) / interval<double>(k);
        psi[half] += inverse;
        psi_1[half] -= sqr(inverse);
    }
    const interval<double> all = pown(interval<double>(2), n) - 1; // K = 0 is left out
    mean = mean / all;
    return {mean + log(interval<double>(4) / interval<double>(n)),
            mean_psi_1 / all + mean_square / all - sqr(mean)};
}

} // namespace gradus::relu_width
