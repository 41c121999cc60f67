#include "rounded.hpp"

#include <gradus/numbers/elementary/abs.hpp>

TEMPLATE_TEST_CASE("abs clears the sign and nothing else", "", float, double) {
    using Real = TestType;
    using limits = std::numeric_limits<Real>;
    STATIC_REQUIRE(same(gradus::abs(Real(-1.5)), Real(1.5)));
    STATIC_REQUIRE(same(gradus::abs(Real(1.5)), Real(1.5)));
    STATIC_REQUIRE(same(gradus::abs(Real(-0.0)), Real(0.0)));
    STATIC_REQUIRE(same(gradus::abs(-limits::denorm_min()), limits::denorm_min()));
    STATIC_REQUIRE(same(gradus::abs(-infinity<Real>), infinity<Real>));
    STATIC_REQUIRE(gradus::abs(-not_a_number<Real>) != gradus::abs(-not_a_number<Real>));
}
