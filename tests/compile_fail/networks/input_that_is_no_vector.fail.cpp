// expect-error-within 12: an input or a target is a vector, with size\(\) and \[\], also where it
// is one number
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
constexpr auto a = gradus::output(net, 0.5);
