#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <vector>

auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
const std::vector<gradus::example_for<decltype(net)>> samples;

void learn(gradus::random_generator& random) {
    gradus::trainer training(net, gradus::cross_entropy, gradus::sgd{.learning_rate = 1}, 10);
    training.train_epoch(net, samples, random);
}
