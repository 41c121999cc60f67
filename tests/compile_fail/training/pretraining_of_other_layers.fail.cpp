// expect-error: pre-training is for networks whose hidden layers are dense
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/pretraining.hpp>

constexpr auto hidden = gradus::residual(gradus::dense<2, 2>(gradus::sigmoid));
const auto net = gradus::make_network<double>(hidden, gradus::dense<2, 1>(gradus::sigmoid));
gradus::pretrainer machines(net, gradus::pretraining_by_autoencoders{});
