#pragma once

#include <gradus/numbers/interval.hpp>

namespace gradus::mean_field {

/// What an activation φ does to a normally distributed z = √q Z, Z ~ N(0, 1), on average: enclosed.
struct moments {
    interval<double> mean;         ///< E φ(z)
    interval<double> square;       ///< E φ(z)²
    interval<double> slope_square; ///< E φ′(z)²

    static constexpr moments unknown() {
        constexpr auto all = interval<double>::entire();
        return {all, all, all};
    }
};

} // namespace gradus::mean_field
