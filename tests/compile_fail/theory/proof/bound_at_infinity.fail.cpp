// expect-error-within 12: undecided: on shown::range the function.s values and shown::bound
// expect-error-within 12: more boxes do not help
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

static_assert(
    gradus::certified<gradus::prove_below(gradus::sigmoid, 1, interval<double>::entire())>);
