// expect-error-within 12: an optimiser in a checkpoint offers name.. and memory..
#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>

#include <string>
#include <tuple>

using namespace gradus;

struct own_optimiser {
    double learning_rate;
    static std::string name() { return "own"; }
};

auto net = make_network<double>(dense<3, 2>(sigmoid));
auto bytes = checkpoint_bytes(net, own_optimiser{0.5}, {});
