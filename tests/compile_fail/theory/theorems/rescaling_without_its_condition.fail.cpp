// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::theorems::recurrence::through_time_rescaled;

constexpr matrix<rational, 2, 2> W({{rational(1, 2), 10}, {0, rational(1, 2)}});
constexpr rational scales[] = {1, 100};
constexpr rational norm(14, 25);
// The condition of the scales, 100, belongs before the power.

static_assert(certified<through_time_rescaled(gradus::tanh, W, scales, norm, 1, 0.56)>);
