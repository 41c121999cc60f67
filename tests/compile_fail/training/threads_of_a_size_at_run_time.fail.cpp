// expect-error-within 12: mini-batches of a size known at run time are trained by one thread
#include <gradus/activations.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

const auto net = gradus::make_runtime_network<double>({2, 1}, gradus::sigmoid);

auto learning = gradus::make_batch_trainer<gradus::dynamic, 2>(net, gradus::quadratic,
                                                               gradus::sgd{.learning_rate = 1});
