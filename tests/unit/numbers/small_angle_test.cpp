#include "catch.hpp"

#include <gradus/numbers/small_angle.hpp>

#include <cmath>

namespace {

constexpr auto plain = [](double a, double b, double c) { return a * b + c; };

} // namespace

TEST_CASE("Cosine and sine of small angles are right within a unit of 2^-53 or two") {
    constexpr auto at_0 = gradus::numbers::of_small_angle(0, plain);
    STATIC_REQUIRE((at_0.cosine == 1 && at_0.sine == 0));
    for (int i = -1000; i <= 1000; ++i) {
        const double angle = i * 0.000785398;
        const auto [cosine, sine] = gradus::numbers::of_small_angle(angle, plain);
        REQUIRE(
            std::abs(static_cast<long double>(cosine) - std::cos(static_cast<long double>(angle)))
            <= 0x1.8p-53L);
        REQUIRE(std::abs(static_cast<long double>(sine) - std::sin(static_cast<long double>(angle)))
                <= 0x1.8p-53L);
    }
}
