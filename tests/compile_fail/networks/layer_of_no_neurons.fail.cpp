// expect-error-within 12: a layer has at least one input and one output
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<2, 0>(gradus::sigmoid));
