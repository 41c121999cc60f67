#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

static_assert(
    gradus::certified<gradus::prove_below(gradus::sigmoid, 1, interval<double>(-30, 30))>);
