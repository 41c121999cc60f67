#include "catch.hpp"

#include <gradus/networks/norm.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>

#include <cmath>
#include <limits>

using gradus::dual;
using gradus::norm;
using gradus::vector;

namespace {

template <class T, std::size_t Size>
constexpr vector<T, Size> shortened(vector<T, Size> v, double limit) {
    gradus::shorten<T>(limit, [&](const auto& f) {
        for (T& x : v.components) f(x);
    });
    return v;
}

} // namespace

TEST_CASE("norm is the Euclidean norm") {
    STATIC_REQUIRE(norm(vector<double, 2>{{3, -4}}) == 5);
    STATIC_REQUIRE(norm(vector<float, 2>{{3, -4}}) == 5);
    STATIC_REQUIRE(norm(vector<double, 3>{}) == 0);
}

TEST_CASE("no square of a double over- or underflows in a norm") {
    STATIC_REQUIRE(norm(vector<double, 2>{{3 * 0x1p-990, -4 * 0x1p-990}}) == 5 * 0x1p-990);
    STATIC_REQUIRE(norm(vector<double, 2>{{3 * 0x1p-1074, 4 * 0x1p-1074}}) == 5 * 0x1p-1074);
    STATIC_REQUIRE(norm(vector<double, 2>{{3 * 0x1p1000, -4 * 0x1p1000}}) == 5 * 0x1p1000);
    // Each about where large, ordinary and small numbers part.
    for (const int exponent : {-1000, -501, -500, -499, 0, 499, 500, 501, 1000}) {
        const double unit = std::ldexp(1, exponent);
        REQUIRE(norm(vector<double, 2>{{3 * unit, 4 * unit}}) == 5 * unit);
        REQUIRE(norm(vector<double, 4>{{3 * unit, 0, 0x1p-1074, -4 * unit}}) == 5 * unit);
    }
}

TEST_CASE("no square of a float over- or underflows in a norm") {
    STATIC_REQUIRE(norm(vector<float, 2>{{3 * 0x1p-149f, 4 * 0x1p-149f}}) == 5 * 0x1p-149f);
    STATIC_REQUIRE(norm(vector<float, 2>{{3 * 0x1p120f, -4 * 0x1p120f}}) == 5 * 0x1p120f);
}

TEST_CASE("a sum of squares of ordinary numbers is the sum of squares") {
    gradus::sum_of_squares<double> any, ordinary;
    for (const float x : {3.0f, 0.0f, -0x1p-149f, 0x1.fffffep127f, -0.3f}) {
        any.add(static_cast<double>(x));
        ordinary.add_ordinary(static_cast<double>(x));
        REQUIRE(ordinary.root() == any.root());
    }
    for (const double x :
         {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        ordinary.add_ordinary(x);
        REQUIRE((std::isnan(x) ? std::isnan(ordinary.root()) : ordinary.root() == x));
    }
}

TEST_CASE("a norm says where a component is no finite number") {
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    REQUIRE(norm(vector<double, 2>{{-infinity, 1}}) == infinity);
    REQUIRE(std::isnan(norm(vector<double, 2>{{nan, 0}})));
    REQUIRE(std::isnan(norm(vector<double, 2>{{0x1p900, nan}})));
}

TEST_CASE("norms of dual numbers and intervals") {
    // ‖(x, 4)‖ at 3: 5, with the derivative x/‖·‖
    constexpr auto along = norm(vector<dual<double>, 2>{{dual<double>::variable(3), 4}});
    STATIC_REQUIRE(along.value == 5);
    STATIC_REQUIRE(along.derivative == 0.6);
    // A square is not below 0, so the root has a value.
    using box = gradus::interval<double>;
    constexpr box around_zero = norm(vector<box, 2>{{box(-3, 3), box(-4, 4)}});
    STATIC_REQUIRE(around_zero.lower() == 0);
    STATIC_REQUIRE(around_zero.upper() == 5);
    STATIC_REQUIRE(around_zero.decoration() == gradus::decoration::common);
}

TEST_CASE("what is longer is shortened to the limit, where its norm would overflow too") {
    STATIC_REQUIRE(shortened(vector<double, 2>{{3, -4}}, 2.5) == vector<double, 2>{{1.5, -2}});
    STATIC_REQUIRE(shortened(vector<double, 2>{{3, -4}}, 5) == vector<double, 2>{{3, -4}});
    const double huge = std::numeric_limits<double>::max();
    REQUIRE(shortened(vector<double, 4>{{huge, -huge, huge, huge}}, 2)
            == vector<double, 4>{{1, -1, 1, 1}});
    REQUIRE(shortened(vector<double, 4>{{huge, -huge, huge, huge}}, 2e-300)
            == vector<double, 4>{{1e-300, -1e-300, 1e-300, 1e-300}});
    REQUIRE(shortened(vector<double, 1>{{8e-320}}, 1e-320) == vector<double, 1>{{1e-320}});
}
