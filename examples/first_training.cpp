#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <cstdio>

using gradus::dense, gradus::sigmoid;

// Two spirals that wind round each other, and a deep network that tells them apart.
int main() {
    gradus::random_generator random(1);
    auto net = gradus::make_network<double>(dense<2, 16>(gradus::tanh), dense<16, 16>(gradus::tanh),
                                            dense<16, 16>(gradus::tanh), dense<16, 1>(sigmoid));
    initialise(net, random);
    const auto spirals = make_examples(gradus::make_spirals(400, {}, random), net);

    gradus::trainer training(net, gradus::cross_entropy, gradus::adam(net, {.learning_rate = 0.01}),
                             20);
    std::printf(" epoch    cost   right   speed of learning, layer by layer\n");
    for (int epoch = 0; epoch <= 25; ++epoch) {
        if (epoch % 5 == 0) {
            std::printf("%6d %7.4f %5.1f %%", epoch, mean_cost(net, spirals, gradus::cross_entropy),
                        100 * accuracy(net, spirals));
            const auto speeds = gradient_profile(net, spirals, gradus::cross_entropy);
            for (std::size_t l = 0; l < speeds.size(); ++l) std::printf(" %9.2g", speeds[l]);
            std::printf("\n");
        }
        training.train_epoch(net, spirals, random);
    }
}
