// The code of docs/fast-training.md.

#include <gradus/activations.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/adam.hpp>

using gradus::cross_entropy, gradus::dense, gradus::sigmoid, gradus::softmax;

using digits =
    decltype(gradus::make_network<float>(dense<784, 30>(sigmoid), dense<30, 10>(softmax)));
using examples = std::vector<gradus::example_for<digits>>;

double train(digits& net, const examples& training, const examples& test) {
    gradus::random_generator random(1);
    auto trainer = gradus::make_batch_trainer<10>(net, cross_entropy,
                                                  gradus::adam(net, {.learning_rate = 0.001}));
    for (int epoch = 0; epoch < 30; ++epoch) trainer.train_epoch(net, training, random);
    return batch_accuracy(net, test);
}

#include <gradus/training/optimisers/sgd.hpp>

auto trainer_with_two_threads(const digits& net) {
    return gradus::make_batch_trainer<128, 2>(net, cross_entropy,
                                              gradus::sgd{.learning_rate = 0.1});
}

void use_the_narrowest_registers() {
    gradus::fast::chosen_instruction_set = gradus::fast::instruction_set::portable;
}
