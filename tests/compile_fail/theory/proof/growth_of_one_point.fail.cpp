// expect-error-within 12: this statement is vacuous: its range is empty, or a single point
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

static_assert(gradus::certified<gradus::prove_increasing(gradus::tanh, 1)>);
