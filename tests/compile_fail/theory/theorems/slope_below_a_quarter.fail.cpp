// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };

// Article 000 claim 15; the slope at 0 is ¼.
static_assert(certified<prove_below(slope, 0.25, interval<double>::entire())>);
