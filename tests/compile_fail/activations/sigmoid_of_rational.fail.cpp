// expect-error: AnalyticScalar
// expect-error: rational
#include <gradus/activations.hpp>
#include <gradus/numbers/rational.hpp>

constexpr auto s = gradus::sigmoid(gradus::rational(1, 2));
