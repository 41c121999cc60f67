// expect-error-within 12: layer<2>::takes<20>::inputs_but_the_layer_before_gives<30>
// expect-error-within 12: a layer must take as many inputs as the layer before it gives
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(dense<784, 30>(sigmoid), dense<20, 10>(sigmoid));
