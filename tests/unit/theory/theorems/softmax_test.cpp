#include "catch.hpp"
#include "close.hpp"

#include <gradus/theory/theorems/softmax.hpp>

#include <array>
#include <random>

using namespace gradus;
namespace theorem = theorems::softmax;

// [softmax]
static_assert(proved<theorem::sums_to_one()>);
static_assert(proved<theorem::is_positive()>);
static_assert(proved<theorem::is_below_one()>);
static_assert(proved<theorem::own_derivative()>);
static_assert(proved<theorem::cross_derivative()>);
static_assert(proved<theorem::is_shift_invariant(0)>);
static_assert(proved<theorem::is_shift_invariant(1)>);
static_assert(proved<theorem::is_shift_invariant(2)>);
static_assert(proved<theorem::row_sums_to_zero(0)>);
static_assert(proved<theorem::row_sums_to_zero(1)>);
static_assert(proved<theorem::row_sums_to_zero(2)>);
static_assert(proved<theorem::column_sums_to_zero()>);
// [/softmax]

TEST_CASE("Random weighted inputs do not refute softmax's sum, shift invariance and Jacobian") {
    std::mt19937_64 random(8);
    std::normal_distribution<double> normal(0, 3);
    for (int i = 0; i < 2000; ++i) {
        std::array<double, 5> z;
        for (double& component : z) component = normal(random);
        std::array<double, 5> p{};
        softmax(p, z);
        double sum = 0;
        for (const double share : p) sum += share;
        REQUIRE(sum == Approx(1).epsilon(1e-14));

        auto shifted = z;
        const double c = normal(random);
        for (double& component : shifted) component += c;
        std::array<double, 5> same{};
        softmax(same, shifted);
        for (std::size_t k = 0; k < 5; ++k) {
            double row = 0;
            for (std::size_t j = 0; j < 5; ++j) row += softmax.jacobian(k == j, p[k], p[j]);
            REQUIRE(same[k] == Approx(p[k]).epsilon(1e-13));
            REQUIRE(row == Approx(0).margin(1e-15));
        }

        auto nudged = z;
        nudged[1] += 1e-6;
        std::array<double, 5> moved{};
        softmax(moved, nudged);
        for (std::size_t k = 0; k < 5; ++k)
            REQUIRE((moved[k] - p[k]) / 1e-6
                    == Approx(softmax.jacobian(k == 1, p[k], p[1])).margin(2e-6));
    }
}
