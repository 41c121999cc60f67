#include <gradus/activations.hpp>
#include <gradus/numbers/rational.hpp>

constexpr auto s = gradus::sigmoid(0.5);
