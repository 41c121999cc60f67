#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

template <gradus::AnalyticScalar T>
constexpr T hypotenuse(const T& a, const T& b) {
    using gradus::sqr;
    using gradus::numbers::sqrt;
    return sqrt(sqr(a) + sqr(b));
}

inline constexpr auto five = hypotenuse(3.0, 4.0);
