#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softplus.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

#include <limits>

using namespace gradus;

TEST_CASE("softplus is ln 2 at zero and its slope there is one half") {
    STATIC_REQUIRE(softplus(0.0) == 0.69314718055994530941723212145818);
    STATIC_REQUIRE(softplus.derivative(0.0) == 0.5);
    STATIC_REQUIRE(softplus(0.0f) == 0.69314718055994530941723212145818f);
}

TEST_CASE("softplus keeps its digits where ln(1 + exp(z)) overflows or loses them") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    STATIC_REQUIRE(softplus(1000.0) == 1000);
    STATIC_REQUIRE(softplus(-infinity) == 0);
    STATIC_REQUIRE(softplus(infinity) == infinity);
    // e⁻⁴⁰ − e⁻⁸⁰/2 to 17 digits
    STATIC_REQUIRE(close(softplus(-40.0), 4.2483542552915890e-18, 0x1p-52));
}

TEST_CASE("The slope of softplus is sigmoid, as dual numbers say too") {
    for (const double z : {-50.0, -1.5, 0.0, 0.75, 30.0}) {
        const auto s = softplus(dual<double>::variable(z));
        REQUIRE(s.value == softplus(z));
        REQUIRE(s.derivative == softplus.derivative(z));
        REQUIRE(s.derivative == sigmoid(z));
    }
}

TEST_CASE("Over an interval softplus encloses every value") {
    constexpr auto enclosed = softplus(interval<double>(-1, 1));
    STATIC_REQUIRE(enclosed.lower() <= softplus(-1.0));
    STATIC_REQUIRE(enclosed.upper() >= softplus(1.0));
    STATIC_REQUIRE(
        same_set(softplus.derivative(interval<double>::entire()), interval<double>(0, 1)));
}

TEST_CASE("softplus is not offered for numbers that cannot hold its values") {
    STATIC_REQUIRE(!std::is_invocable_v<softplus_activation, rational>);
}
