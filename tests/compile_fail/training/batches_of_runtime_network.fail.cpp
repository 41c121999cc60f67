// expect-error-within 12: a runtime_network is trained by `trainer`
#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

using namespace gradus;

auto net = make_runtime_network<float>({3, 4, 2}, relu, softmax);
auto training = make_batch_trainer<10>(net, cross_entropy, sgd{1});
