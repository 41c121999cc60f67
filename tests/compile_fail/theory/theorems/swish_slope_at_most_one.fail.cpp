// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto slope = [](const auto& z) { return swish.derivative(z); };

static_assert(certified<prove_at_most(slope, 1, interval<double>::entire())>);
