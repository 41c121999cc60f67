#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/interval_width.hpp>

using namespace gradus;

// Truth: Arb at 400 bits, the table in numerics.md.
TEST_CASE("Eq. 123 has the values that Arb gives") {
    STATIC_REQUIRE(interval_width(4.0) == 0);
    STATIC_REQUIRE(close(interval_width(5.0), 0.384969460047682757998207130739494738508, 0x1p-50));
    STATIC_REQUIRE(close(interval_width(10.0), 0.412687413779112109345456234524026374291, 0x1p-50));
    STATIC_REQUIRE(
        close(interval_width(100.0), 0.0916972667824471075120314924539206172649, 0x1p-49));
    STATIC_REQUIRE(interval_width(-5.0) == interval_width(5.0));
}

TEST_CASE("Over an interval the width is enclosed, and the enclosures are narrow") {
    constexpr auto at_5 = interval_width(interval<double>(5));
    STATIC_REQUIRE(at_5.lower() < 0.384969460047682757998207130739494738508);
    STATIC_REQUIRE(at_5.upper() > 0.384969460047682757998207130739494738508);
    STATIC_REQUIRE(width(at_5) < 0x1p-48);
}

TEST_CASE("The width rises before its maximum near 6.894 and falls after it") {
    constexpr auto slope = [](double w) {
        return interval_width(dual<double>::variable(w)).derivative;
    };
    STATIC_REQUIRE(slope(6.8941510) > 0);
    STATIC_REQUIRE(slope(6.8941511) < 0);
    STATIC_REQUIRE(close(interval_width(6.89415103227292801428), 0.447743204694302849178, 0x1p-50));
}

TEST_CASE("It is the width of the set of activations whose factor is at least one") {
    // At the ends of that set w σ′(wa + b) = 1; the set lies symmetric about a = −b/w.
    for (const double w : {4.5, 6.9, 12.0, 50.0}) {
        const double half = interval_width(w) / 2;
        REQUIRE(close(w * sigmoid.derivative(w * half), 1, 1e-12));
        REQUIRE(w * sigmoid.derivative(w * half * 0.999) > 1);
        REQUIRE(w * sigmoid.derivative(w * half * 1.001) < 1);
    }
}
