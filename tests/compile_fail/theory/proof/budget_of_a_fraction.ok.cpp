#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

// Half a box would have been cut off.
inline constexpr auto proof = gradus::prove_at_most(gradus::sigmoid, 1, {-1, 1}, 80);
