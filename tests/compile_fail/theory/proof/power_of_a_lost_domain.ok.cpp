#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

inline constexpr auto f = [](const auto& x) { return x + gradus::pown(gradus::log(x), 0); };

static_assert(gradus::certified<gradus::prove_increasing(f, gradus::interval<double>(1, 2))>);
