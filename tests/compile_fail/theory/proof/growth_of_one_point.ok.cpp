#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

static_assert(gradus::certified<gradus::prove_increasing(gradus::tanh, {1, 2})>);
