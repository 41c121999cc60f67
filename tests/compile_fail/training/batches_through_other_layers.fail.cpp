// expect-error: mini-batches as a whole go through dense layers and through cells over as many
// steps as the compiler knows
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

using gradus::dense, gradus::sigmoid;

auto net = gradus::make_network<float>(dense<2, 8>(sigmoid), gradus::batch_normalisation<8>(),
                                       dense<8, 1>(sigmoid));
auto learn = gradus::make_batch_trainer<10>(net, gradus::cross_entropy, gradus::sgd{0.1});
