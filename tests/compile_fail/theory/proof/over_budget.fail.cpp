// expect-error-within 12: this statement is undecided: the budget of boxes ran out
#include <gradus/activations.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof/newton.hpp>

using namespace gradus;

inline constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };
inline constexpr auto width_of = [](const auto& w) { return interval_width(w); };

static_assert(certified<prove_at_most(width_of, 0.4478, interval<double>(4.5, 100), 9)>);
