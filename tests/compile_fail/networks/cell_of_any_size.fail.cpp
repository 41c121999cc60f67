// expect-error: a cell's inputs and outputs are constants; only the number of steps may be
// gradus::dynamic
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto cell = gru<dynamic, 3>();
