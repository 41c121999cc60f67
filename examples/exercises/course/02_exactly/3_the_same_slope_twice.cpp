#include "exercise.hpp"

// 2.3  The same slope twice
//
// At which places z₁ ≠ z₂ has the sigmoid the same slope? With s = σ(z₁) and t = σ(z₂) the slopes
// are s(1 − s) and t(1 − t). Their difference has the factor s − t. Write the other one:
//
//   s(1 − s) − t(1 − t) = (s − t) · your_factor

using gradus::equal, gradus::proved;
using formula = gradus::polynomial<"s", "t">;

constexpr formula s = formula::variable("s");
constexpr formula t = formula::variable("t");

constexpr auto your_factor = blank;

static_assert(filled(your_factor), "exercise 2.3: fill in your_factor");
static_assert(proved<equal(s * (1 - s) - t * (1 - t), (s - t) * your_factor)>);
