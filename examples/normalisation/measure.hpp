#pragma once

#include "deep_network.hpp"
#include "options.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace normalisation {

/// Least, mean and greatest of what several networks gave.
struct spread {
    double least, mean, greatest;
};

/// By how much a normalised layer multiplies ‖gradient‖², for one size of mini-batch.
struct growth_row {
    std::size_t batch;
    double certified; ///< (B − 2)/(B − 3)
    spread linear;
    spread relu;
};

/// The gradients of one architecture.
struct depth_row {
    const char* name;
    architecture built;
    /// ‖∂C/∂x¹‖/‖∂C/∂x^depth‖, x^l the output of layer l: the geometric mean stands as the mean.
    spread ratio;
    std::vector<double> norms; ///< of the first network, for l = 1 to depth
};

inline constexpr std::size_t batch_sizes[] = {4, 5, 8, 16, 256};
inline constexpr std::size_t batch_of_depth_rows = 64;

/// √(π/(π − 1))² for relu and B → ∞, to the nearest double.
double certified_relu_growth();

/// Calls tell(done, all) on the way, in units of work.
using progress = std::function<void(std::size_t, std::size_t)>;

std::vector<growth_row> measure_growth(const options& chosen, const progress& tell);
std::vector<depth_row> measure_depth(const options& chosen, const progress& tell);

} // namespace normalisation
