#pragma once

#include <gradus/training/example.hpp>
#include <gradus/training/mnist_format.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace gradus {

/// Labelled images as examples for a network. x: the pixels, byte/256, so in [0, 1) and exact, as
/// in Nielsen's mnist.pkl.gz. y: 1 at the label's place, 0 elsewhere.
/// Errors: std::invalid_argument if the network takes another number of inputs than an image has
/// pixels, or has no output for each of the ten digits.
template <class Network>
std::vector<example_for<Network>> make_examples(const labelled_images& data, const Network& net) {
    using T = typename Network::scalar;
    const idx_images& images = data.images;
    const std::size_t pixels = images.rows * images.columns;
    const propagation<Network> shape(net);
    const example_for<Network> blank{shape.a(zero), shape.delta(last_layer(net))};
    if (blank.x.size() != pixels)
        throw std::invalid_argument("the images have " + std::to_string(images.rows) + " x "
                                    + std::to_string(images.columns) + " = "
                                    + std::to_string(pixels) + " pixels, but the network takes "
                                    + std::to_string(blank.x.size()) + " inputs");
    if (blank.y.size() != 10)
        throw std::invalid_argument("the labels are ten digits, but the network gives "
                                    + std::to_string(blank.y.size()) + " outputs");
    std::vector<example_for<Network>> examples(data.size(), blank);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        for (std::size_t j = 0; j < pixels; ++j)
            examples[i].x[j] = static_cast<T>(images.pixels[i * pixels + j]) / T(256);
        examples[i].y[data.labels[i]] = T(1);
    }
    return examples;
}

} // namespace gradus
