// The code of docs/training.md; what it says of XOR stands in tests/agreement/xor_test.cpp.

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <cstddef>
#include <filesystem>
#include <vector>

namespace snippet {

using gradus::adam, gradus::cross_entropy, gradus::dense, gradus::momentum,
    gradus::random_generator, gradus::sgd, gradus::sigmoid, gradus::softmax, gradus::trainer;

// 784 pixels, two hidden layers of 30 neurons, ten digits: the compiler knows the shapes …
constexpr auto digits = gradus::make_network<double>(
    dense<784, 30>(gradus::tanh), dense<30, 30>(gradus::tanh), dense<30, 10>(softmax));

// … or they are known at run time only.
auto digits_of(const std::vector<std::size_t>& sizes) {
    return gradus::make_runtime_network<double>(sizes, gradus::tanh, softmax);
}

/// The share of the test images that a new network gets right.
double learn_digits(const std::filesystem::path& folder) {
    const auto data = gradus::load_mnist_format(folder);
    auto net = digits;
    const auto training = make_examples(data.training, net);
    const auto test = make_examples(data.test, net);

    random_generator random(1);
    initialise(net, random);
    // A step shrinks the weights by ηλ/n, so λ grows with the number of samples n.
    const double lambda = 0.0001 * static_cast<double>(training.size());
    trainer learn(net, cross_entropy, sgd{.learning_rate = 0.1, .lambda = lambda}, 10);
    for (int epoch = 0; epoch < 30; ++epoch) learn.train_epoch(net, training, random);
    return accuracy(net, test);
}

auto careful_adam(std::size_t steps) {
    const gradus::cosine_rate rate{.initial = 0.001, .steps = steps};
    return gradus::with_parts(digits, gradus::scheduled(adam(digits, {}), rate), gradus::l2(5),
                              gradus::l1(0.1),         // add to the gradient
                              gradus::clip_by_norm(1), // shortens it
                              gradus::max_norm(3));    // shortens the weights after the step
}

} // namespace snippet
