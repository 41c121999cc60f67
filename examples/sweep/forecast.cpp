#include "forecast.hpp"

#include <gradus/training/diagnosis/forecast.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>

namespace sweep {

double mean_square(const data_set& data) {
    const std::size_t images = std::min(data.training.size(), measured_images);
    return gradus::mean_square_of_inputs(std::span(data.training).first(images));
}

double expected_gradient(const cell& what, const std::vector<std::size_t>& sizes,
                         double mean_square) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (what.parts.is_normalised) return none;
    const gradus::any_activation& f = what.activation.function;
    const auto plan = gradus::mean_field::plan(
        sizes, f, gradus::softmax, what.initialiser.weights, gradus::biases_of_variance{},
        what.parts.is_residual ? gradus::layer_path::residual : gradus::layer_path::plain);
    const auto expected = gradus::expect_gradients(f, plan, mean_square);
    return expected.layers.empty() ? none : midpoint(expected_ratio(expected, 1, what.depth));
}

} // namespace sweep
