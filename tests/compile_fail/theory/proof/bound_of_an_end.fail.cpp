// The upper end of a box is no enclosure of what the function is on it.
// expect-error-within 12: a proof evaluates its function on whole intervals
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto value = [](const auto& x) { return x.upper(); };
static_assert(gradus::certified<gradus::prove_at_most(value, 2, {-2, 2})>);
