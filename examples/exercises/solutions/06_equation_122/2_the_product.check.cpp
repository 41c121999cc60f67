#include <gradus/theory/theorems/chain.hpp>

namespace check_6_2 {
using ring = gradus::theorems::chain::ring;
constexpr ring by_a3 = your_by_a3;
constexpr ring by_b1 = your_by_b1;
static_assert(gradus::proved<gradus::equal(gradus::theorems::chain::gradient_of<4>.bias[2],
                                           ring::variable("s3") * by_a3)>,
              "∂C/∂a₃ is not yet right");
static_assert(gradus::proved<gradus::equal(gradus::theorems::chain::gradient_of<4>.bias[0], by_b1)>,
              "∂C/∂b₁ is not yet right");
} // namespace check_6_2
