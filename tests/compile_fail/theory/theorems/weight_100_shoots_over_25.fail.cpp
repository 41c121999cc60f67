// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto factor = [](const auto& z) { return 100 * sigmoid.derivative(z); };

// Article 001 claim 23.
static_assert(certified<prove_above(factor, 25, interval<double>::entire())>);
