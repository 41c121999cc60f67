#include "forecast.hpp"

#include "data.hpp"
#include "learner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace train {

gradus::scaled_normal chosen_critical::for_activation(const chosen_activation& f) const {
    return std::visit([&](const auto& known) { return weights.for_activation(known); }, f.choice);
}
gradus::scaled_normal chosen_critical::for_activation(const chosen_output& f) const {
    return f.of_each ? for_activation(*f.of_each) : weights.for_activation(gradus::softmax);
}
gradus::scaled_normal chosen_critical::for_activation(const gradus::identity_activation& f) const {
    return weights.for_activation(f);
}

namespace {

using gradus::interval;

/// A variance, or none where the numbers have another mean than 0.
using known_variance = std::optional<interval<double>>;

known_variance variance_of(const gradus::all_equal& numbers, const interval<double>&,
                           const interval<double>&) {
    if (numbers.value != 0) return {};
    return interval<double>(0);
}
template <class Numbers>
known_variance variance_of(const Numbers& numbers, const interval<double>& n_in,
                           const interval<double>& n_out) {
    return numbers.variance(n_in, n_out);
}
known_variance variance_of(const chosen_initialiser& numbers, const interval<double>& n_in,
                           const interval<double>& n_out) {
    return std::visit([&](const auto& known) { return variance_of(known, n_in, n_out); },
                      numbers.choice);
}

known_variance suited_variance(const chosen_activation& f, const interval<double>& n_in,
                               const interval<double>& n_out) {
    return std::visit(
        [&](const auto& known) {
            return gradus::suited_to_activation{}.variance(n_in, n_out, known);
        },
        f.choice);
}
known_variance suited_variance(const chosen_output& f, const interval<double>& n_in,
                               const interval<double>& n_out) {
    if (f.of_each) return suited_variance(*f.of_each, n_in, n_out);
    return gradus::suited_to_activation{}.variance(n_in, n_out, gradus::softmax);
}

/// Of the weights of a layer with the activation f, chosen_activation or chosen_output.
template <class Activation>
known_variance variance_of_weights(const chosen_weights& weights, const Activation& f,
                                   const interval<double>& n_in, const interval<double>& n_out) {
    return std::visit(
        [&]<class Weights>(const Weights& known) -> known_variance {
            if constexpr (std::is_same_v<Weights, chosen_critical>)
                return known.for_activation(f).variance(n_in, n_out);
            else if constexpr (std::is_same_v<Weights, gradus::suited_to_activation>)
                return suited_variance(f, n_in, n_out);
            else
                return variance_of(known, n_in, n_out);
        },
        weights);
}

/// The mean of the numbers' squares that the gradient is measured at.
double mean_square(const gradus::labelled_samples& samples) {
    const std::size_t measured = std::min(samples.size(), measured_samples);
    double sum = 0;
    for (std::size_t s = 0; s < measured; ++s)
        for (const double x : samples.row(s)) sum += x * x;
    return sum / static_cast<double>(measured * samples.features);
}

} // namespace

gradus::expected_gradients expect_gradients(const training_choice& chosen,
                                            const gradus::labelled_samples& training) {
    if (chosen.is_normalised)
        return gradus::no_forecast("batch normalisation is known for ever larger mini-batches "
                                   "alone, and has gradients of γ and β in the place of b's");
    const auto sizes = sizes_of(chosen, training);
    std::vector<gradus::mean_field::planned_layer> plan;
    for (std::size_t l = 1; l < sizes.size(); ++l) {
        const interval<double> n_in(sizes[l - 1]);
        const interval<double> n_out(sizes[l]);
        const known_variance weights =
            l + 1 < sizes.size()
                ? variance_of_weights(chosen.weights, chosen.activation, n_in, n_out)
                : variance_of_weights(chosen.weights, chosen.output_activation, n_in, n_out);
        const known_variance biases = variance_of(chosen.biases, n_in, n_out);
        if (!weights || !biases)
            return gradus::no_forecast(
                fmt::format("theory is about random numbers of mean 0, and {} are all the same",
                            weights ? "the biases" : "the weights"));
        plan.push_back({{n_in * *weights, *biases},
                        has_path(chosen, sizes, l) ? gradus::layer_path::residual
                                                   : gradus::layer_path::plain});
    }
    return std::visit(
        [&](const auto& f) { return gradus::expect_gradients(f, plan, mean_square(training)); },
        chosen.activation.choice);
}

} // namespace train
