#include "forecast.hpp"

#include "data.hpp"
#include "learner.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace train {

gradus::expected_gradients expect_gradients(const training_choice& chosen,
                                            const gradus::labelled_samples& training) {
    if (chosen.is_normalised)
        return gradus::no_forecast("batch normalisation is known for ever larger mini-batches "
                                   "alone, and has gradients of γ and β in the place of b's");
    const auto plan = gradus::mean_field::plan(
        sizes_of(chosen, training), chosen.activation, chosen.output_activation, chosen.weights,
        chosen.biases,
        chosen.is_residual ? gradus::layer_path::residual : gradus::layer_path::plain);
    const std::size_t measured = std::min(training.size(), measured_samples) * training.features;
    return gradus::expect_gradients(
        chosen.activation, plan, gradus::mean_square(std::span(training.values).first(measured)));
}

} // namespace train
