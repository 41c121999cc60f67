// expect-error-within 12: a proof by slopes evaluates its function on intervals and on dual
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto cube = [](double x) { return x * x * x; };
static_assert(gradus::certified<gradus::prove_increasing(cube, {-2, 2})>);
