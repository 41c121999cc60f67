#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/slope_bound.hpp>

#include <stdexcept>

using namespace gradus;

namespace {

/// The enclosure of the slope over all reals ends at the bound, so the bound is not too small, and
/// the slope at `attained` reaches it, so it is not too large.
template <class Activation>
constexpr bool is_least_bound(const Activation& activation, double attained) {
    const rational bound = slope_bound(activation);
    const auto everywhere = activation.derivative(interval<double>::entire());
    return everywhere.upper() == constant<double>(bound.numerator, bound.denominator)
           && activation.derivative(interval<double>(attained)).lower() == everywhere.upper();
}

} // namespace

TEST_CASE("The bounds on the slopes hold for all z and are attained") {
    STATIC_REQUIRE(is_least_bound(sigmoid, 0));
    STATIC_REQUIRE(is_least_bound(gradus::tanh, 0));
    STATIC_REQUIRE(is_least_bound(relu, 1));
    STATIC_REQUIRE(is_least_bound(leaky_relu_activation({1, 4}), 1));
    STATIC_REQUIRE(is_least_bound(identity, 1));
    STATIC_REQUIRE(is_least_bound(elu, 1));
    STATIC_REQUIRE(is_least_bound(elu_activation({1, 4}), 1));
    // The slope at 0 is α; an interval there holds the jump's other side too.
    constexpr auto steep = elu_activation(2);
    STATIC_REQUIRE(steep.derivative(interval<double>::entire()).upper() == 2);
    STATIC_REQUIRE(slope_bound(steep) == rational(2));
    STATIC_REQUIRE(steep.derivative(0.0) == 2);
    // The softplus comes as near to 1 as one likes.
    STATIC_REQUIRE(softplus.derivative(interval<double>::entire()).upper() == 1);
    STATIC_REQUIRE(slope_bound(softplus) == rational(1));
    STATIC_REQUIRE(softplus.derivative(interval<double>(36)).lower() > 1 - 0x1p-50);
}

TEST_CASE("Weights of size 4 are where the sigmoid's bound stops shrinking the product") {
    STATIC_REQUIRE(product_bound(rational(1), sigmoid, 4) == rational(1, 256));
    STATIC_REQUIRE(product_bound(rational(4), sigmoid, 100) == rational(1));
    STATIC_REQUIRE(product_bound(rational(100), sigmoid, 3) == rational(15625));
    REQUIRE_THROWS_AS(product_bound(1.0, sigmoid, -1), std::out_of_range);
}
