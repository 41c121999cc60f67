// expect-error: AnalyticScalar
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

template <gradus::AnalyticScalar T>
constexpr T hypotenuse(const T& a, const T& b) {
    using gradus::sqr;
    using gradus::numbers::sqrt;
    return sqrt(sqr(a) + sqr(b));
}

inline constexpr auto five = hypotenuse(gradus::rational(3), gradus::rational(4));
