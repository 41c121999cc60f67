// expect-error: left_side<.*"0".*right_side<.*"c\^2"
#include <gradus/activations.hpp>
#include <gradus/theory/theorems/large_norms.hpp>

using namespace gradus::theorems::large_norms;

constexpr ring left = moved(0, 2);

static_assert(gradus::proved<gradus::equal(left, sqr(c))>);
