#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/pretraining.hpp>

const auto net =
    gradus::make_runtime_network<double>({784, 100, 10}, gradus::sigmoid, gradus::softmax);
gradus::pretrainer machines(net, gradus::pretraining_by_rbms{});
