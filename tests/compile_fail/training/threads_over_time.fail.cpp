// expect-error: a network with recurrent layers is trained by one thread
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

using gradus::dense, gradus::gru, gradus::over_time, gradus::sigmoid;

auto net = gradus::make_network<float>(over_time<3>(gru<1, 2>()), dense<2, 1>(sigmoid));
auto learn = gradus::make_batch_trainer<10, 2>(net, gradus::cross_entropy, gradus::sgd{0.1});
