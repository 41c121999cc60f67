#include <gradus/theory/theorems/chain.hpp>

using namespace gradus;
using namespace theorems::chain;

constexpr ring product = w[1] * s[1] * w[2] * s[2] * w[3] * s[3];

static_assert(proved<equal(gradient_of<4>.bias[0], s[0] * product * c)>);
