// expect-error: a layer that gives numbers for each step of a sequence of any length stands before
// one that takes such a sequence: over_time or each_step
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

auto net = make_network<double>(over_time<dynamic, gives::every_step>(lstm<2, 16>()),
                                dense<16, 1>(identity));
