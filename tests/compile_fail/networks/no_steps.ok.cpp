#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto layer_over_time = over_time<1>(gru<2, 3>());
