#include "cell.hpp"

#include <gradus/networks/gradient_profile.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <algorithm>
#include <functional>
#include <span>
#include <variant>

namespace sweep {
namespace {

template <class Activation>
outcome measure_network(network_of<Activation> net, const cell& what, const options& chosen,
                        const data_set& data, const std::function<bool(std::size_t)>& on_batch) {
    gradus::random_generator random(chosen.seed);
    std::visit(
        [&](const auto& weights) {
            gradus::initialise(net, random, weights, gradus::all_equal{0});
        },
        what.initialiser.weights);

    outcome result;
    const auto measured =
        std::span(data.training).first(std::min(data.training.size(), measured_images));
    const auto gradients = gradus::gradient_profile(net, measured, gradus::cross_entropy);
    result.first_gradient = gradients[0];
    result.last_hidden_gradient = gradients[what.depth - 1];

    const gradus::sgd descent{.learning_rate = chosen.eta};
    gradus::trainer training(net, gradus::cross_entropy, descent, batch_size);
    for (std::size_t epoch = 1; epoch <= chosen.epochs; ++epoch) {
        std::size_t before = 0;
        bool goes_on = true;
        training.train_epoch(net, data.training, random, [&](std::size_t done, std::size_t) {
            goes_on = on_batch(done - before);
            before = done;
            return goes_on;
        });
        if (!goes_on) return {};
        result.divergence = gradus::find_divergence(net);
        result.epoch = epoch;
        result.is_known = result.divergence || epoch == chosen.epochs;
        if (result.divergence) return result;
    }
    result.accuracy = gradus::accuracy(net, data.test);
    return result;
}

} // namespace

data_set make_data_set(const gradus::mnist_format_data& data) {
    const auto& images = data.training.images;
    const std::size_t pixels = images.rows * images.columns;
    const network_of<gradus::sigmoid_activation> net({pixels, 10}, gradus::sigmoid,
                                                     gradus::softmax);
    return {pixels, gradus::make_examples(data.training, net),
            gradus::make_examples(data.test, net)};
}

std::vector<std::size_t> sizes_of(const cell& what, const options& chosen, const data_set& data) {
    std::vector<std::size_t> sizes(what.depth + 2, chosen.width);
    sizes.front() = data.pixels;
    sizes.back() = 10;
    return sizes;
}

outcome measure(const cell& what, const options& chosen, const data_set& data,
                const std::function<bool(std::size_t)>& on_batch) {
    gradus::hidden_layer_parts parts{.is_residual = what.parts.is_residual,
                                     .dropout = chosen.dropout};
    if (what.parts.is_normalised) parts.normalisation.emplace();
    return what.activation.function.visit([&](const auto& activation) {
        return measure_network(gradus::make_runtime_network<double>(sizes_of(what, chosen, data),
                                                                    activation, gradus::softmax,
                                                                    parts),
                               what, chosen, data, on_batch);
    });
}

} // namespace sweep
