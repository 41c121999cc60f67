#include "../training/task.hpp"

#include <gradus/networks/boltzmann.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers.hpp>
#include <gradus/training/pretraining.hpp>

#include <cstddef>
#include <vector>

/// CD-1 of 784 visible and 100 hidden units by the fast kernels, mini-batches of 10, float.
int main() {
    using machine_type = gradus::rbm<784, 100, float>;
    using optimiser_type = gradus::momentum_with_decay<machine_type>;
    const task::task t{"rbm", {784, 10}, 10, false, false, 0.05f, 100, true};
    const auto numbers = task::make_samples(t).x;
    std::vector<gradus::vector<float, 784>> samples(numbers.size() / 784);
    for (std::size_t k = 0; k < numbers.size(); ++k) samples[k / 784][k % 784] = numbers[k];

    machine_type machine;
    gradus::random_generator random(1);
    initialise(machine, random, gradus::normal_of_deviation{});
    gradus::contrastive_divergence<machine_type, optimiser_type,
                                   gradus::whole_batches_of<float, 10>>
        training(machine, optimiser_type(machine, 0.05, 0.5, 2e-4), 10);
    const auto epochs = [&](std::size_t, std::size_t steps) {
        for (std::size_t epoch = 0; epoch < steps / task::batches; ++epoch)
            training.train_epoch(machine, samples, random);
    };
    task::report("gradus", t, epochs, [&] {
        double sum = 0;
        for (const auto& v : samples) {
            const auto mean = visible_means(machine, hidden_means(machine, v));
            for (std::size_t i = 0; i < 784; ++i) sum += (mean[i] - v[i]) * (mean[i] - v[i]);
        }
        return sum / static_cast<double>(samples.size());
    });
}
