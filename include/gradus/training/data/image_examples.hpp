#pragma once

#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/data/mnist_format.hpp>

#include <string>
#include <vector>

namespace gradus {

/// Labelled images as samples: the pixels, byte/256, so in [0, 1) and exact, as in Nielsen's
/// mnist.pkl.gz, and the ten digits as classes.
inline labelled_samples make_samples(const labelled_images& data) {
    labelled_samples samples{
        data.images.rows * data.images.columns,
        std::vector<double>(data.images.pixels.begin(), data.images.pixels.end()),
        std::vector<std::size_t>(data.labels.begin(), data.labels.end()),
        {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
    };
    for (double& value : samples.values) value /= 256;
    return samples;
}

/// Labelled images as examples for a network. Errors: those of make_samples' result.
template <class Network>
std::vector<example_for<Network>> make_examples(const labelled_images& data, const Network& net) {
    return make_examples(make_samples(data), net);
}

} // namespace gradus
