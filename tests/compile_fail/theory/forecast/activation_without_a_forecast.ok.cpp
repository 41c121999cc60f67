#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

struct own {
    constexpr double operator()(double z) const { return z; }
    constexpr double derivative(double) const { return 1; }
};
constexpr gradus::mean_field::moments moments_of(const own&, const gradus::interval<double>& q) {
    return {0, q, 1};
}

constexpr auto net = gradus::describe_deep<3>(own{}, gradus::weights_of_variance{1});
static_assert(gradus::trainable<net>);
