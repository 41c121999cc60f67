// expect-error-within 12: this statement is false: on shown::range
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

static_assert(gradus::certified<gradus::prove_increasing(gradus::relu, {-1, 1})>);
