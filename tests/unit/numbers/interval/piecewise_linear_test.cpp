#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

using gradus::decoration;
using box = gradus::interval<double>;

TEST_CASE("an absolute value's range folds at 0") {
    STATIC_REQUIRE(same_set(abs(box(-3, 2)), box(0, 3)));
    STATIC_REQUIRE(same_set(abs(box(-3, -2)), box(2, 3)));
    STATIC_REQUIRE(same_set(abs(box(2, 3)), box(2, 3)));
    STATIC_REQUIRE(same_set(abs(box(-3, 0)), box(0, 3)));
    STATIC_REQUIRE(abs(box::entire()).lower() == 0);
    STATIC_REQUIRE(abs(box::empty()).is_empty());
    STATIC_REQUIRE(abs(box(-3, 2)).is_continuous());
}

TEST_CASE("minimum and maximum are taken bound by bound") {
    STATIC_REQUIRE(same_set(min(box(1, 5), box(2, 3)), box(1, 3)));
    STATIC_REQUIRE(same_set(max(box(1, 5), box(2, 3)), box(2, 5)));
    STATIC_REQUIRE(same_set(max(box(-1, 5), 0), box(0, 5)));
    STATIC_REQUIRE(min(box(1), box::empty()).is_empty());
    STATIC_REQUIRE(max(box::empty(), box(1)).is_empty());
    STATIC_REQUIRE(min(box(1) / box(0, 1), 0).decoration() == decoration::trivial);
}

TEST_CASE("the positive part is continuous, the step is not at 0") {
    STATIC_REQUIRE(same_set(positive_part(box(-1, 2)), box(0, 2)));
    STATIC_REQUIRE(same_set(positive_part(box(-2, -1)), box(0)));
    STATIC_REQUIRE(positive_part(box(-1, 2)).decoration() == decoration::common);
    STATIC_REQUIRE(same_set(step(box(1, 2)), box(1)));
    STATIC_REQUIRE(same_set(step(box(-2, -1)), box(0)));
    STATIC_REQUIRE(same_set(step(box(-2, 1)), box(0, 1)));
    STATIC_REQUIRE(same_set(step(box(0)), box(0, 1)));
    STATIC_REQUIRE(same_set(step(box(0, 1)), box(0, 1)));
    STATIC_REQUIRE(step(box::empty()).is_empty());
    STATIC_REQUIRE(step(box(1, 2)).decoration() == decoration::common);
    STATIC_REQUIRE(step(box(0, 2)).decoration() == decoration::defined);
    STATIC_REQUIRE(step(box(1) / box(0, 1)).decoration() == decoration::trivial);
}

TEST_CASE("an interval is a scalar that no < can order") {
    STATIC_REQUIRE(gradus::Scalar<box>);
    STATIC_REQUIRE(gradus::OrderedScalar<box>);
    STATIC_REQUIRE(!gradus::ComparableScalar<box>);
}
