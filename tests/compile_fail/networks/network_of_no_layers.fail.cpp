// expect-error-within 12: a network has at least one layer
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>();
