// expect-error: there is no forecast for this network
#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

struct own {
    constexpr double operator()(double z) const { return z; }
    constexpr double derivative(double) const { return 1; }
};

constexpr auto net = gradus::describe_deep<3>(own{}, gradus::weights_of_variance{1});
static_assert(gradus::trainable<net>);
