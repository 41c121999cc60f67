// expect-error-within 12: a layer's activation is an object f with f\(z\) and f\.derivative\(z\)
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

struct square {
    template <class T>
    constexpr T operator()(const T& z) const {
        return z * z;
    }
};

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(square{}));
