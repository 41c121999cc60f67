// expect-error-within 12: samples are pairs \(x, y\) of an input and the output that the network
// should give for it
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <vector>

auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
const std::vector<std::vector<double>> samples;

void learn(gradus::random_generator& random) {
    auto training = gradus::make_batch_trainer<10>(net, gradus::cross_entropy, gradus::sgd{1});
    training.train_epoch(net, samples, random);
}
