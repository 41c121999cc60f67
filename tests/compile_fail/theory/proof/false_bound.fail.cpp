// expect-error-within 12: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof/newton.hpp>

using namespace gradus;

inline constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };
inline constexpr auto width_of = [](const auto& w) { return interval_width(w); };

static_assert(certified<prove_at_most(slope, 0.2499, interval<double>::entire())>);
