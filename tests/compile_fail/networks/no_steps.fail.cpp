// expect-error: a sequence has at least one step
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto layer_over_time = over_time<0>(gru<2, 3>());
