// expect-error-within 12: a layer's activation is an object f with f\(z\) and f\.derivative\(z\)
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net =
    gradus::make_network<double>(gradus::dense<3, 2>([](auto z) { return z * z; }));
