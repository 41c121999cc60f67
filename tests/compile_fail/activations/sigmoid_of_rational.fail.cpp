// expect-error: AnalyticScalar
// expect-error: Number = gradus::(numbers::)?rational
#include <gradus/activations.hpp>
#include <gradus/numbers/rational.hpp>

constexpr auto s = gradus::sigmoid(gradus::rational(1, 2));
