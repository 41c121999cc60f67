// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };

static_assert(certified<prove_at_most(slope, 0.24, interval<double>::entire())>);
