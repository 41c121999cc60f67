#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

struct square {
    template <class T>
    constexpr T operator()(const T& z) const {
        return z * z;
    }
    template <class T>
    constexpr T derivative(const T& z) const {
        return T(2) * z;
    }
};

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(square{}));
