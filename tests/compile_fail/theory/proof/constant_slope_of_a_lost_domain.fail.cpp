// expect-error: a function that may be undefined
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

inline constexpr auto f = [](const auto& x) {
    return x * gradus::identity.derivative(gradus::log(x));
};

static_assert(gradus::certified<gradus::prove_increasing(f, gradus::interval<double>(-2, -1))>);
