#pragma once

#include <gradus/core/requirements.hpp>

namespace gradus::numbers {

/// cos α and sin α of one angle.
struct cosine_and_sine {
    double cosine;
    double sine;
};

/// cos α and sin α for |α| ≤ π/4 by Taylor's series, from the inside out:
///   1 − α²/(1·2)(1 − α²/(3·4)(…)) and α(1 − α²/(2·3)(1 − α²/(4·5)(…))).
/// The terms left out are below 10⁻²⁰. `multiply_add(a, b, c)` is ab + c, rounded once or twice.
template <class MultiplyAdd>
constexpr cosine_and_sine of_small_angle(double angle, MultiplyAdd multiply_add) {
    const double square = angle * angle;
    double cosine = 1;
    double sine = 1;
    for (int k = 9; k >= 1; --k) {
        cosine = multiply_add(-square / ((2 * k - 1) * (2 * k)), cosine, 1);
        sine = multiply_add(-square / ((2 * k) * (2 * k + 1)), sine, 1);
    }
    return {cosine, sine * angle};
}

} // namespace gradus::numbers
