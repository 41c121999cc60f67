// expect-error-within 12: a proof evaluates its function on whole intervals
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto square = [](double x) { return x * x; };
static_assert(gradus::certified<gradus::prove_at_most(square, 4, {-2, 2})>);
