// expect-error-within 12: a layer's activation is an object f with f\(z\) and f\.derivative\(z\)
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

const auto net =
    gradus::make_runtime_network<double>({3, 2}, [](double z) { return z < 0 ? 0 : z; });
