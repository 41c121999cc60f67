// expect-error-within 12: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof/newton.hpp>

using namespace gradus;

inline constexpr auto odd = [](const auto& z) { return gradus::tanh(z); };

static_assert(certified<prove_unique_zero(odd, interval<double>(0.5, 0.75))>);
