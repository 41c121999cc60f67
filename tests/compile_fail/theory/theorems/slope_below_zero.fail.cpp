// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };

// Article 003 claim 14; "one" must have been meant.
static_assert(certified<prove_below(slope, 0, interval<double>::entire())>);
