#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/proofs.hpp>
#include <gradus/training/costs/cost_functions.hpp>

using gradus::certified, gradus::dense, gradus::prove_descent, gradus::vector;

struct sample {
    vector<double, 1> x, y;
};
struct samples {
    sample one{{{1}}, {{0}}};
    constexpr const sample* begin() const { return &one; }
    constexpr const sample* end() const { return &one + 1; }
};
constexpr gradus::cost_surface cost(samples{}, gradus::quadratic, 0.5);
constexpr auto net = [] {
    auto start = gradus::make_network<double>(dense<1, 1>(gradus::identity));
    start.W(gradus::one)(0, 0) = start.b(gradus::one)[0] = 1;
    return start;
}();

static_assert(certified<prove_descent(cost, net, 0.6, 0.125)>);
