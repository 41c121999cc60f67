// A certificate is printed with a name for each part.
// expect-error-within 12: outcome::refuted, gradus::shown::range<-2.0.*, -2.0.*>
// expect-error-within 12: gradus::shown::values<4.0.*, 4.0.*>
// expect-error-within 12: gradus::shown::bound<3.0.*, 3.0.*>, gradus::shown::boxes<1>
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto square = [](const auto& x) { return sqr(x); };
static_assert(gradus::certified<gradus::prove_at_most(square, 3, {-2, 2})>);
