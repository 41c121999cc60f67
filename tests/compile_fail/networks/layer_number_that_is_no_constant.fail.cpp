// expect-error-within 12: where the compiler knows a network's shapes, a layer's number is a
// constant: net.W\(gradus::one\)
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::sigmoid));
constexpr double weight = net.W(1)(0, 0);
