#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };

static_assert(certified<prove_below(slope, 1, interval<double>::entire())>);
