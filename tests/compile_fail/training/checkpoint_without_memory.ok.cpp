#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>

#include <string>
#include <tuple>

using namespace gradus;

struct own_optimiser {
    double learning_rate;
    static std::string name() { return "own"; }
    auto memory() const { return std::tie(learning_rate); }
};

auto net = make_network<double>(dense<3, 2>(sigmoid));
auto bytes = checkpoint_bytes(net, own_optimiser{0.5}, {});
