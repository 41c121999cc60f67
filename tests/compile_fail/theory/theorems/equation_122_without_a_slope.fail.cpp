// expect-error: this step is false
// expect-error: left_side<.*"w2 w3 w4 s1 s2 s3 s4 c"
#include <gradus/theory/theorems/chain.hpp>

using namespace gradus;
using namespace theorems::chain;

constexpr ring product = w[1] * s[1] * w[2] * s[2] * w[3] * s[3];

// Article 002 claim 6: "a product of terms w_j σ′(z_j)".
static_assert(proved<equal(gradient_of<4>.bias[0], product* c)>);
