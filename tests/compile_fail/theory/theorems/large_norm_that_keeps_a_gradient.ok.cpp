#include <gradus/activations.hpp>
#include <gradus/theory/theorems/large_norms.hpp>

using namespace gradus::theorems::large_norms;

constexpr ring left = moved(0, 2);

static_assert(gradus::proved<gradus::equal(left, 0)>);
