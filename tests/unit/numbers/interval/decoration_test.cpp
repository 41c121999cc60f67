#include "catch.hpp"

#include <gradus/numbers/interval/decoration.hpp>

using gradus::decoration;
using gradus::numbers::weaker;

TEST_CASE("each decoration promises what the weaker ones promise") {
    STATIC_REQUIRE(decoration::trivial < decoration::defined);
    STATIC_REQUIRE(decoration::defined < decoration::continuous);
    STATIC_REQUIRE(decoration::continuous < decoration::common);
    STATIC_REQUIRE(weaker(decoration::common, decoration::defined) == decoration::defined);
    STATIC_REQUIRE(weaker(decoration::trivial, decoration::common) == decoration::trivial);
}
