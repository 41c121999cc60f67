#pragma once

#include "options.hpp"

#include <cstddef>
#include <vector>

namespace normalisation {

/// Gradient descent on the cost ½E(w·x − y)² of n inputs, at the best fixed step.
struct descent {
    double kappa;              ///< condition number of the curvature
    std::vector<double> costs; ///< over that of the start, until at most 10⁻⁶
    std::size_t steps() const { return costs.size() - 1; }
};

/// Inputs of variance 1 and mean 1, and the same centred: with the curvatures I + 11ᵀ and I of
/// their distribution, κ exact, and with those of random samples.
struct bowl_row {
    std::size_t inputs;
    descent exact, exact_centred;
    descent sampled, sampled_centred;
};

inline constexpr std::size_t input_counts[] = {2, 8, 32, 128};
inline constexpr std::size_t bowl_samples = 10'000;

std::vector<bowl_row> measure_bowls(const options& chosen);

} // namespace normalisation
