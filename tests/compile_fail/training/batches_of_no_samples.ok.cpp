#include <gradus/activations.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<2, 1>(gradus::sigmoid));

auto learning =
    gradus::make_batch_trainer<1>(net, gradus::quadratic, gradus::sgd{.learning_rate = 1});
