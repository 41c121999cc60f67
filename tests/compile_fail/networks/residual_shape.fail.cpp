// expect-error: a residual path is added to its input
// expect-error: residual_path_takes<3>::numbers_but_gives<4>
#include <gradus/activations/relu.hpp>
#include <gradus/networks/layers.hpp>

auto layer = gradus::residual(gradus::dense<3, 4>(gradus::relu));
