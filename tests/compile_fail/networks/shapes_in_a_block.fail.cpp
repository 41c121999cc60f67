// expect-error: layer<2>::takes<3>::inputs_but_the_layer_before_gives<4>
#include <gradus/activations/relu.hpp>
#include <gradus/networks/layers.hpp>

auto layer = gradus::block(gradus::dense<2, 4>(gradus::relu), gradus::dense<3, 2>(gradus::relu));
