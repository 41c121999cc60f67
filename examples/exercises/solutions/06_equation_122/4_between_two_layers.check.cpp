#include <gradus/theory/theorems/chain.hpp>

namespace check_6_4 {
constexpr gradus::theorems::chain::ring ratio = your_ratio;
static_assert(gradus::proved<gradus::equal(gradus::theorems::chain::gradient_of<4>.bias[0],
                                           ratio* gradus::theorems::chain::gradient_of<4>.bias[2])>,
              "∂C/∂b₁ is not yet your_ratio times ∂C/∂b₃");
} // namespace check_6_4
