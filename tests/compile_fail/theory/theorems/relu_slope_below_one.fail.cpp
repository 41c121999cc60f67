// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto slope = [](const auto& z) { return relu.derivative(z); };

static_assert(certified<prove_below(slope, 1, interval<double>(-1, 2))>);
