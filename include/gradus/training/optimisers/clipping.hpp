#pragma once

#include <gradus/networks/norm.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>

namespace gradus {

/// What keeps a gradient from exploding, as parts of with_parts(). They act on the mean gradient of
/// a mini-batch. A component that is NaN stays NaN: clipping hides no divergence.
/// Errors: std::invalid_argument for a limit that is not a finite number above 0.

/// Each component into [−c, c]; this turns the gradient. Source: T. Mikolov, Statistical language
/// models based on neural networks (2012), section 3.2.
struct clip_by_value {
    double limit; ///< c > 0

    constexpr explicit clip_by_value(double c) : limit(c) {
        check_setting(is_positive(c), "clip_by_value: the limit must be a finite number above 0");
    }

    template <class Network>
    constexpr void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                                   std::size_t) const {
        using T = typename Network::scalar;
        check_setting(is_positive<T>(limit),
                      "clip_by_value: the limit must be a finite number above 0");
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
    double limit; ///< c > 0

    constexpr explicit clip_by_norm(double c) : limit(c) {
        check_setting(is_positive(c), "clip_by_norm: the limit must be a finite number above 0");
    }

    template <class Network>
    constexpr void change_gradient(const Network& net, typename Network::parameters_type& gradient,
                                   std::size_t) const {
        shorten<typename Network::scalar>(
            limit, [&](const auto& f) { for_each_parameter(net, f, gradient); });
    }
};

} // namespace gradus
