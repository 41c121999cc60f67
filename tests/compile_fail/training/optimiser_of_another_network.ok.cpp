#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/momentum.hpp>

using namespace gradus;

auto net = make_network<float>(dense<3, 4>(relu), dense<4, 2>(softmax));
auto other = make_network<float>(dense<3, 5>(relu), dense<5, 2>(softmax));
auto training = make_batch_trainer<10>(net, cross_entropy, momentum(net, {.learning_rate = 1}));
