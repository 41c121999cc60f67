// expect-error-within 12: a target must have as many numbers as the network has outputs
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <array>
#include <utility>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::sigmoid));
constexpr std::array<std::pair<gradus::vector<double, 3>, gradus::vector<double, 5>>, 1> samples{};
constexpr auto profile = gradus::gradient_profile(net, samples, gradus::quadratic);
