// What stands in docs/pretraining.md.

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <cstddef>
#include <cstdio>
#include <vector>

namespace machine_of_digits {

using gradus::contrastive_divergence, gradus::momentum_with_decay, gradus::normal_of_deviation,
    gradus::random_generator, gradus::rbm;
using images = std::vector<gradus::vector<float, 784>>;

auto pretrained(const images& samples) {
    rbm<784, 100, float> machine;
    random_generator random(1);
    initialise(machine, random, normal_of_deviation{0.01});
    const momentum_with_decay optimiser(machine, 0.05, 0.5, 2e-4);
    contrastive_divergence training(machine, optimiser, 10, {.k = 1});
    for (int epoch = 0; epoch < 10; ++epoch) training.train_epoch(machine, samples, random);
    return machine;
}

} // namespace machine_of_digits

namespace small_machine {

void print() {
    gradus::rbm<3, 2> machine;
    machine.W()(1, 2) = 0.5;
    const std::vector<gradus::vector<double, 3>> samples{{{1, 1, 0}}, {{0, 1, 1}}};
    const auto gradient = log_likelihood_gradient(machine, samples);
    std::printf("ln Z = %g, ln p(1, 1, 0) = %g, of the mean by W(1, 2): %g\n",
                log_partition(machine), log_likelihood(machine, samples[0]),
                gradient[gradus::zero].W(1, 2));
}

} // namespace small_machine

namespace whole_batches {

using gradus::random_generator, gradus::rbm;
using images = std::vector<gradus::vector<float, 784>>;

void train(rbm<784, 100, float>& machine, const images& samples, random_generator& random) {
    using machine_type = rbm<784, 100, float>;
    using optimiser_type = gradus::momentum_with_decay<machine_type>;
    gradus::contrastive_divergence<machine_type, optimiser_type,
                                   gradus::whole_batches_of<float, 10>>
        training(machine, optimiser_type(machine, 0.05, 0.5, 2e-4), 10);
    training.train_epoch(machine, samples, random);
}

} // namespace whole_batches

namespace stacked {

using gradus::denoising_autoencoder;
using gradus::make_network;
using gradus::make_runtime_network;
using gradus::masking;
using gradus::random_generator;
using gradus::sigmoid;
using gradus::softmax;

using inputs = std::vector<gradus::vector<double, gradus::dynamic>>;

auto pretrained(const inputs& samples, random_generator& random) {
    auto net = make_runtime_network<double>({784, 100, 100, 100, 10}, sigmoid, softmax);
    initialise(net, random);
    pretrain(net, samples, gradus::pretraining_by_rbms{}, random, {.epochs = 10});
    return net; // to be trained as any other
}

// Any activation, and other noise: a tenth of the inputs is set to 0 or 1.
auto of_tanh(const inputs& samples, random_generator& random) {
    auto net = make_runtime_network<double>({784, 100, 100, 10}, gradus::tanh, softmax);
    initialise(net, random);
    pretrain(net, samples,
             gradus::pretraining_by_autoencoders{.noise = gradus::salt_and_pepper(0.1)}, random);
    return net;
}

// One layer alone is a network too, for every trainer, optimiser and checkpoint.
constexpr auto autoencoder =
    make_network<double>(denoising_autoencoder<784, 100>(sigmoid, sigmoid, masking(0.25)));

} // namespace stacked
