#include <gradus/theory/theorems/random_weights.hpp>

namespace by_quadrature = gradus::theorems::random_weights::by_quadrature;

// Var ln|w| = π²/8; π²/12 is the part of the angle.
constexpr gradus::interval<double> square = sqr(to_interval(gradus::constants::pi()));
static_assert(certainly_in(square / 8,
                           by_quadrature::mean_square_log - sqr(by_quadrature::mean_log)));
