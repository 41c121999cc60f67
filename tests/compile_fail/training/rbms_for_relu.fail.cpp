// expect-error: restricted Boltzmann machines prepare layers of sigmoid neurons alone
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/pretraining.hpp>

const auto net =
    gradus::make_runtime_network<double>({784, 100, 10}, gradus::relu, gradus::softmax);
gradus::pretrainer machines(net, gradus::pretraining_by_rbms{});
