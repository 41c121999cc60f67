#include "forecast.hpp"

#include <gradus/training/diagnosis/forecast.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <variant>

namespace sweep {

double mean_square(const data_set& data) {
    const std::size_t images = std::min(data.training.size(), measured_images);
    return gradus::mean_square_of_inputs(std::span(data.training).first(images));
}

double expected_gradient(const cell& what, const std::vector<std::size_t>& sizes,
                         double mean_square) {
    using gradus::interval;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (what.parts.is_normalised) return none;
    std::vector<gradus::mean_field::planned_layer> plan;
    for (std::size_t l = 1; l < sizes.size(); ++l) {
        const interval<double> n_in(sizes[l - 1]);
        const interval<double> n_out(sizes[l]);
        const interval<double> variance =
            std::visit([&](const auto& weights) { return weights.variance(n_in, n_out); },
                       what.initialiser.weights);
        const bool has_path =
            what.parts.is_residual && l + 1 < sizes.size() && sizes[l - 1] == sizes[l];
        plan.push_back({{n_in * variance, 0},
                        has_path ? gradus::layer_path::residual : gradus::layer_path::plain});
    }
    const auto expected =
        std::visit([&](const auto& f) { return gradus::expect_gradients(f, plan, mean_square); },
                   what.activation.function);
    return expected.layers.empty() ? none : midpoint(expected_ratio(expected, 1, what.depth));
}

} // namespace sweep
