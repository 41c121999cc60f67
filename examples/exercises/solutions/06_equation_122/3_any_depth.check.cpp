#include <gradus/theory/theorems/chain.hpp>

static_assert(exercise::formula<3>(your_next));

namespace check_6_3 {
using letters = gradus::polynomial<"gradient", "w", "slope">;
constexpr letters gradient = letters::variable("gradient");
constexpr letters w = letters::variable("w");
constexpr letters slope = letters::variable("slope");
constexpr letters next = your_next(gradient, w, slope);
static_assert(gradus::proved<gradus::equal(gradient* w* slope, next)>,
              "one neuron more does not change the gradient like this");
} // namespace check_6_3
