// expect-error-within 12: a proof by slopes evaluates its function on intervals and on dual
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto square = [](const interval<double>& x) { return sqr(x); };
static_assert(gradus::certified<gradus::prove_decreasing(square, {-2, -1})>);
