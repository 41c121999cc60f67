#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <array>
#include <utility>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::sigmoid));
constexpr std::array<std::pair<gradus::vector<double, 3>, gradus::vector<double, 2>>, 1> samples{};
constexpr auto profile = gradus::gradient_profile(net, samples, gradus::quadratic);
