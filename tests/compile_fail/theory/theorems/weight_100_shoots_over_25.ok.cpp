#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto factor = [](const auto& z) { return 100 * sigmoid.derivative(z); };

static_assert(certified<prove_at_most(factor, 25, interval<double>::entire())>);
