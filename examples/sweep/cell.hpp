#pragma once

#include "options.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/diagnosis/divergence.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace sweep {

/// The same examples fit the networks of every activation and depth.
template <class Activation>
using network_of = gradus::runtime_network<double, Activation, gradus::softmax_activation>;
using examples = std::vector<gradus::example_for<network_of<gradus::sigmoid_activation>>>;

struct data_set {
    std::size_t pixels;
    examples training;
    examples test;
};
data_set make_data_set(const gradus::mnist_format_data& data);

/// One network: its place in the sweep.
struct cell {
    activation_choice activation;
    initialiser_choice initialiser;
    parts_choice parts;
    std::size_t depth; ///< number of hidden layers
};

/// What became of it. A gradient is ‖mean of ∂C/∂b^l‖ over the first 1,000 training images, before
/// any step; ∂C/∂β^l with batch normalisation.
struct outcome {
    bool is_known = false;           ///< false if the sweep was stopped before its end
    double first_gradient = 0;       ///< of layer 1
    double last_hidden_gradient = 0; ///< of the last hidden layer
    double forecast = 0;             ///< of relative_gradient(); NaN where theory says nothing
    double accuracy = 0;             ///< on the test images, after the last epoch
    std::size_t epoch = 0;           ///< in which it diverged
    std::optional<gradus::divergence> divergence;

    double relative_gradient() const { return first_gradient / last_hidden_gradient; }
};

inline constexpr std::size_t batch_size = 10;
inline constexpr std::size_t measured_images = 1000;

/// 784, width, …, width, 10.
std::vector<std::size_t> sizes_of(const cell& what, const options& chosen, const data_set& data);

/// Trains one network, from a random generator of its own. on_batch(n) is told after each
/// mini-batch of n samples; where it returns false, the training stops and nothing is known of it.
outcome measure(const cell& what, const options& chosen, const data_set& data,
                const std::function<bool(std::size_t)>& on_batch);

} // namespace sweep
