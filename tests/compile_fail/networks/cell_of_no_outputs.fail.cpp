// expect-error: a cell has at least one input and one output
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto cell = lstm<2, 0>();
