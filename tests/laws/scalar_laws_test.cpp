#include "catch.hpp"
#include "laws.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/rational_function.hpp>

#include <limits>
#include <type_traits>
#include <vector>

using namespace gradus;

namespace {

using exact_dual = dual<rational>;
using nested_dual = dual<exact_dual>;
using plane = polynomial<"x", "y">;
using field = rational_function<plane>;

const plane x = plane::variable("x"), y = plane::variable("y");

// Elements of each scalar. Those of double and float are small multiples of 1/4, so that sums and
// products of three are exact.
template <class T>
std::vector<T> elements() {
    if constexpr (std::is_same_v<T, double> || std::is_same_v<T, float>)
        return {T(0), T(1), T(-1), T(0.25), T(-2.75), T(7), T(-12.5), T(1000)};
    else if constexpr (std::is_same_v<T, rational>)
        return {0, 1, -1, {1, 3}, {-22, 7}, {5, 8}, {-1, 1000003}, {123456, 789}};
    else if constexpr (std::is_same_v<T, exact_dual>)
        return {0, 1, {0, 1}, {{1, 2}, {-3, 4}}, {-5, {2, 7}}, {{3, 5}, 0}};
    else if constexpr (std::is_same_v<T, nested_dual>)
        return {0, 1, {{0, 1}, {1, 0}}, {{{1, 2}, 3}, {{-2, 5}, 1}}, {{-3, 1}, {{1, 7}, -2}}};
    else if constexpr (std::is_same_v<T, plane>)
        return {0, 1, x, y - 1, x * y + rational(1, 2), x * x - 3 * y, -x - y};
    else
        return {0,           1, field(x), field(1, y), field(x + y, x - 1), field(x * y, 3 * y),
                field(-1, x)};
}

// A dual number whose value is 0 has no reciprocal.
template <class T>
bool has_reciprocal(const T& a) {
    return !(a == T(0));
}
template <class T>
bool has_reciprocal(const dual<T>& a) {
    return has_reciprocal(a.value);
}

template <class T>
bool is_power_of_two(const T& a) {
    return a == T(1) || a == T(-1) || a == T(0.25);
}

} // namespace

TEMPLATE_TEST_CASE("Ring laws", "", double, float, rational, exact_dual, nested_dual, plane,
                   field) {
    const auto all = elements<TestType>();
    for (const auto& a : all)
        for (const auto& b : all) {
            for (const auto& c : all) REQUIRE(laws::broken_ring_law(a, b, c) == laws::none);
        }
}

TEMPLATE_TEST_CASE("Power laws", "", rational, exact_dual, nested_dual, plane, field) {
    // Small elements, because fifth powers of large ones leave 64 bits, which is an error.
    const auto all = elements<TestType>();
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            REQUIRE(laws::broken_power_law(all[i], all[j]) == laws::none);
}

TEMPLATE_TEST_CASE("Field laws", "", rational, exact_dual, nested_dual, field) {
    const auto all = elements<TestType>();
    for (const auto& a : all)
        for (const auto& b : all)
            for (const auto& c : all)
                if (has_reciprocal(b)) REQUIRE(laws::broken_field_law(a, b, c) == laws::none);
}

TEMPLATE_TEST_CASE("Field laws where floating point divides exactly", "", double, float) {
    const auto all = elements<TestType>();
    for (const auto& a : all)
        for (const auto& b : all)
            for (const auto& c : all)
                if (is_power_of_two(b)) REQUIRE(laws::broken_field_law(a, b, c) == laws::none);
}

TEST_CASE("Division laws of polynomials") {
    const auto all = elements<plane>();
    for (const auto& a : all)
        for (const auto& b : all)
            if (has_reciprocal(b)) REQUIRE(laws::broken_division_law(a, b) == laws::none);
}

TEMPLATE_TEST_CASE("Order laws", "", double, float, rational) {
    const auto all = elements<TestType>();
    for (const auto& a : all)
        for (const auto& b : all)
            for (const auto& c : all) REQUIRE(laws::broken_order_law(a, b, c) == laws::none);
}

TEMPLATE_TEST_CASE("Laws of the pieces at 0", "", double, float, rational, exact_dual,
                   nested_dual) {
    for (const auto& z : elements<TestType>()) {
        // At 0 the pieces' slopes are a choice, and no sum of them is z's slope 1.
        if (has_reciprocal(z)) REQUIRE(laws::broken_piece_law(z) == laws::none);
    }
    REQUIRE(laws::broken_piece_law(TestType(0)) == laws::none);
}

TEST_CASE("The laws hold at compile time too") {
    constexpr rational a(1, 3), b(-22, 7), c(5, 8);
    STATIC_REQUIRE(laws::broken_ring_law(a, b, c) == laws::none);
    STATIC_REQUIRE(laws::broken_field_law(a, b, c) == laws::none);
    STATIC_REQUIRE(laws::broken_order_law(a, b, c) == laws::none);
    STATIC_REQUIRE(laws::broken_power_law(a, b) == laws::none);
    STATIC_REQUIRE(laws::broken_piece_law(b) == laws::none);
    constexpr plane p = plane::variable("x"), q = plane::variable("y") - 1;
    STATIC_REQUIRE(laws::broken_ring_law(p, q, p + q) == laws::none);
    STATIC_REQUIRE(laws::broken_division_law(p, q) == laws::none);
}

namespace {

// A scalar with a defect: its product is one too large unless a factor is 0 or 1.
struct defective {
    int n;
    constexpr defective(int n) : n(n) {}
    friend constexpr defective operator+(defective a, defective b) { return a.n + b.n; }
    friend constexpr defective operator-(defective a, defective b) { return a.n - b.n; }
    friend constexpr defective operator*(defective a, defective b) {
        return a.n * b.n + (a.n > 1 && b.n > 1);
    }
    friend constexpr defective operator/(defective a, defective b) { return a.n / b.n; }
    friend constexpr defective operator-(defective a) { return -a.n; }
    friend constexpr bool operator==(defective, defective) = default;
};

} // namespace

TEST_CASE("A scalar that breaks a law is found out") {
    STATIC_REQUIRE(laws::broken_ring_law(defective(2), defective(3), defective(4))
                   == "(ab)c = a(bc)");
    STATIC_REQUIRE(laws::broken_division_law(defective(3), defective(2)) == laws::none);
    STATIC_REQUIRE(laws::broken_field_law(defective(3), defective(2), defective(1))
                   == "(a/b)b = a");
    // Rounded thirds are no field, NaN is in no order.
    REQUIRE(laws::broken_field_law(1.0, 49.0, 1.0) == "(a/b)b = a");
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    STATIC_REQUIRE(laws::broken_ring_law(nan, 1.0, 1.0) == "a = a");
    STATIC_REQUIRE(laws::broken_order_law(nan, 1.0, 2.0) == "exactly one of a < b, a = b, b < a");
}
