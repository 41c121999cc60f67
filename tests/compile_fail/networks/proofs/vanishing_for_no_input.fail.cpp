// expect-error: this statement is vacuous: there is no input in the box
#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/proofs.hpp>

using gradus::box_around, gradus::certified, gradus::dense, gradus::prove_vanishing;

constexpr auto net = [] {
    auto start =
        gradus::make_network<double>(dense<1, 1>(gradus::sigmoid), dense<1, 1>(gradus::sigmoid));
    start.W(gradus::one)(0, 0) = start.W(gradus::layer_c<2>)(0, 0) = 2;
    return start;
}();
constexpr gradus::vector<gradus::interval<double>, 1> inputs{{{0, 1}}};

constexpr gradus::vector<gradus::interval<double>, 1> none{{gradus::interval<double>::empty()}};
static_assert(certified<prove_vanishing(net, none, 0.51)>);
