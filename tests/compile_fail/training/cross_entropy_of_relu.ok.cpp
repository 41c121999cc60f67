#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

using namespace gradus;

auto net = make_network<double>(dense<3, 4>(relu), dense<4, 2>(sigmoid));
trainer training(net, cross_entropy, sgd{.learning_rate = 1}, 10);
