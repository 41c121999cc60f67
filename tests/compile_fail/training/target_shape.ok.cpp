#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>

#include <array>

using namespace gradus;

auto net = make_network<double>(dense<3, 2>(sigmoid));
const std::array<example<vector<double, 3>, vector<double, 2>>, 1> samples{};
const double share = accuracy(net, samples);
