#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/selu.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>

#include <limits>

using namespace gradus;

namespace {

/// The mean and the mean square of selu(z) for z normally distributed, with mean 0 and variance 1:
///   μ = λφ(0) + λα(√e·Φ(−1) − ½)
///   ν = λ²/2 + λ²α²(e²Φ(−2) − 2√e·Φ(−1) + ½)
/// from ∫ e^(kz)φ(z) dz over z < 0, which is e^(k²/2)Φ(−k), and ∫ zφ(z) dz over z > 0, φ(0).
struct moments {
    interval<double> mean, mean_square;
};
constexpr moments moments_of_selu() {
    using box = interval<double>;
    const auto tail = [](int k) { return erfc(k / sqrt(box(2))) / 2; };
    const box alpha = constant<box>(selu.alpha.numerator, selu.alpha.denominator);
    const box lambda = constant<box>(selu.lambda.numerator, selu.lambda.denominator);
    const box root_of_e = exp(box(1) / 2);
    const box density = erf_derivative(box(0)) / sqrt(box(8));
    const box half = box(1) / 2;
    return {lambda * (density + alpha * (root_of_e * tail(1) - half)),
            sqr(lambda)
                * (half + sqr(alpha) * (exp(box(2)) * tail(2) - 2 * root_of_e * tail(1) + half))};
}

} // namespace

TEST_CASE("selu is elu with its own scales") {
    STATIC_REQUIRE(selu(1.0) == 1.0507009873554804934193349852946);
    STATIC_REQUIRE(selu(0.0) == 0);
    STATIC_REQUIRE(selu.derivative(2.0) == 1.0507009873554804934193349852946);
    STATIC_REQUIRE(close(selu.derivative(0.0), 1.7580993408473768599402175208123, 0x1p-52));
    STATIC_REQUIRE(close(selu(-std::numeric_limits<double>::infinity()),
                         -1.7580993408473768599402175208123, 0x1p-52));
    STATIC_REQUIRE(close(selu(-1e-20), -1.7580993408473768599402175208123e-20, 0x1p-51));
}

TEST_CASE("selu keeps mean 0 and variance 1") {
    STATIC_REQUIRE(contains(moments_of_selu().mean, 0.0));
    STATIC_REQUIRE(width(moments_of_selu().mean) < 1e-14);
    STATIC_REQUIRE(contains(moments_of_selu().mean_square, 1.0));
    STATIC_REQUIRE(width(moments_of_selu().mean_square) < 1e-14);
}

TEST_CASE("The slope of selu is the derivative that dual numbers give") {
    for (const double z : {-20.0, -1.5, -0.001, 0.0, 0.001, 1.5, 20.0}) {
        const auto s = selu(dual<double>::variable(z));
        REQUIRE(s.value == selu(z));
        REQUIRE(close(s.derivative, selu.derivative(z), 0x1p-51));
    }
}

TEST_CASE("Over an interval that holds 0 the slope of selu jumps") {
    constexpr auto slopes = selu.derivative(interval<double>(-1, 1));
    STATIC_REQUIRE(!slopes.is_continuous());
    STATIC_REQUIRE(contains(slopes, 1.0507009873554805) && contains(slopes, 1.7580993408473766));
    STATIC_REQUIRE(slopes.lower() > 0.38);
}
