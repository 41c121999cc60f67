// expect-error-within 12: the number of threads must divide the size of a mini-batch
#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

using namespace gradus;

auto net = make_network<float>(dense<3, 4>(relu), dense<4, 2>(softmax));
auto training = make_batch_trainer<10, 3>(net, cross_entropy, sgd{1});
