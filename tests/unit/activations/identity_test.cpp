#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

TEST_CASE("The identity passes its input on with slope one") {
    STATIC_REQUIRE(identity(rational(22, 7)) == rational(22, 7));
    STATIC_REQUIRE(identity.derivative(rational(22, 7)) == rational(1));
    STATIC_REQUIRE(identity(-0.5) == -0.5);
}
