#include "catch.hpp"

#include <gradus/theory/proof/function.hpp>

using namespace gradus;

// [function]
namespace {

constexpr auto square = [](const auto& x) { return x * x; };
constexpr auto of_intervals = [](const interval<double>& x) { return x; };
constexpr auto of_dual_numbers = [](const dual<interval<double>>& x) { return x; };
constexpr auto of_doubles = [](const double& x) { return x; };
static_assert(IntervalFunction<decltype(square)> && DifferentiableFunction<decltype(square)>);
static_assert(IntervalFunction<decltype(of_intervals)>);
static_assert(!DifferentiableFunction<decltype(of_intervals)>);
static_assert(!DifferentiableFunction<decltype(of_dual_numbers)>);
static_assert(!IntervalFunction<decltype(of_doubles)>);
static_assert(detail::takes_intervals<decltype(square)>());
static_assert(detail::takes_dual_numbers<decltype(square)>());

} // namespace
// [/function]

TEST_CASE("A square is a function of intervals and of dual numbers") {
    REQUIRE(same_set(square(interval<double>(1, 2)), interval<double>(1, 4)));
}
