#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/proofs.hpp>
#include <gradus/training/costs/cost_functions.hpp>

using gradus::certified, gradus::dense, gradus::identity, gradus::vector;
using gradus::prove_critical_point, gradus::prove_minimum;

struct sample {
    vector<double, 1> x, y;
};
struct opposites {
    sample samples[2]{{{{1}}, {{1}}}, {{{-1}}, {{-1}}}};
    constexpr const sample* begin() const { return samples; }
    constexpr const sample* end() const { return samples + 2; }
};
constexpr gradus::cost_surface cost(opposites{}, gradus::quadratic, 0.25);

template <int Middle, int Share>
constexpr auto box() {
    auto net = gradus::make_network<double>(dense<1, 1>(identity), dense<1, 1>(identity));
    net.b(gradus::layer_c<2>)[0] = Middle;
    return gradus::part_of_surface{cost, box_around(net, 1.0 / Share)};
}

static_assert(certified<prove_critical_point<box<0, 32>>(1)>);
