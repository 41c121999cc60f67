#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/layers/residual.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/proofs.hpp>

using gradus::certified, gradus::dense, gradus::prove_vanishing, gradus::residual;

constexpr gradus::vector<gradus::interval<double>, 1> inputs{{{0, 1}}};
constexpr auto net =
    gradus::make_network<double>(dense<1, 1>(gradus::sigmoid), dense<1, 1>(gradus::sigmoid));
static_assert(certified<prove_vanishing(net, inputs, 0.25)>);
