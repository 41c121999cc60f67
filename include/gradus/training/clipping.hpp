#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>

namespace gradus {

/// What keeps a gradient from exploding, as parts of adjusted(). They act on the mean gradient of
/// a mini-batch. A component that is NaN stays NaN: clipping hides no divergence.
/// Errors: std::invalid_argument for a limit that is not above 0.

/// Each component into [−c, c]; this turns the gradient. Source: T. Mikolov, Statistical language
/// models based on neural networks (2012), section 3.2.
struct clip_by_value {
    double limit;

    constexpr explicit clip_by_value(double limit) : limit(limit) {
        check_setting(limit > 0, "clip_by_value: the limit must be above 0");
    }

    template <class Network>
    constexpr void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                                   std::size_t) const {
        using T = typename Network::scalar;
        const T c = static_cast<T>(limit);
        for_each_parameter(
            net,
            [c](T& g) {
                if (c < g)
                    g = c;
                else if (g < -c)
                    g = -c;
            },
            gradient);
    }
};

/// g ← g·c/‖g‖ if ‖g‖ > c, with the norm over all layers' weights and biases: the direction and the
/// ratios of the layers stay. Works where the squares would overflow.
/// Source: Pascanu 2013, algorithm 1.
struct clip_by_norm {
    double limit;

    constexpr explicit clip_by_norm(double limit) : limit(limit) {
        check_setting(limit > 0, "clip_by_norm: the limit must be above 0");
    }

    template <class Network>
    constexpr void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                                   std::size_t) const {
        using T = typename Network::scalar;
        using numbers::sqrt;
        const T c = static_cast<T>(limit);
        T largest = T(0);
        for_each_parameter(
            net,
            [&](const T& g) {
                if (largest < g) largest = g;
                if (largest < -g) largest = -g;
            },
            gradient);
        if (largest == T(0)) return;
        T square = T(0); // of g/largest, at least 1
        for_each_parameter(
            net, [&](const T& g) { square = square + (g / largest) * (g / largest); }, gradient);
        const T length = sqrt(square);
        // ‖g‖ = largest·length ≤ c, written so that nothing overflows
        if (largest <= c / length) return;
        const T factor = c / length;
        for_each_parameter(net, [&](T& g) { g = g / largest * factor; }, gradient);
    }
};

} // namespace gradus
