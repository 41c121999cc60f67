// expect-error-within 12: undecided: on shown::range the function.s values and shown::bound
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };
static_assert(gradus::certified<gradus::prove_above(slope, 0, {-745, 745})>);
