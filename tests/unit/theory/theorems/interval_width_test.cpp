#include "catch.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/theorems/interval_width.hpp>

#include <random>

using namespace gradus;
namespace derivation_of_123 = theorems::equation_123;

// [equation 123]
static_assert(proved<derivation_of_123::large_weight_is_needed()>);
static_assert(proved<derivation_of_123::factor_as_a_quadratic()>);
static_assert(proved<derivation_of_123::quadratic_by_its_roots()>);
static_assert(proved<derivation_of_123::roots_multiply_to_v()>);
static_assert(proved<derivation_of_123::roots_add_up_to_one()>);
static_assert(proved<derivation_of_123::reciprocal_of_upper_root()>);
static_assert(proved<derivation_of_123::reciprocal_of_lower_root()>);
static_assert(proved<derivation_of_123::arguments_multiply_to_one()>);
static_assert(proved<derivation_of_123::arguments_add_up()>);
static_assert(proved<derivation_of_123::exponential_rises()>);
static_assert(certified<derivation_of_123::logarithm_rises()>);
static_assert(same_set(derivation_of_123::logarithm_rises().range,
                       interval<double>(0x1p-1074, 0x1.fffffffffffffp+1023)));
static_assert(proved<derivation_of_123::upper_end()>);
static_assert(proved<derivation_of_123::lower_end()>);
static_assert(proved<derivation_of_123::width_between_the_ends()>);
static_assert(proved<derivation_of_123::sign_of_the_weight()>);

// From 6 to 8 in size, the width never leaves 0.43 … 0.46.
static_assert(certified<derivation_of_123::width_is_at_least(0.43, {6, 8})>);
static_assert(certified<derivation_of_123::width_is_at_most(0.46, {-8, -6})>);
// [/equation 123]

TEST_CASE("Random weights and activations do not refute eq. 123") {
    std::mt19937_64 random(2);
    std::uniform_real_distribution<double> weights(-60, 60);
    std::uniform_real_distribution<double> places(-1.5, 1.5);
    int inside = 0;
    for (int i = 0; i < 100000; ++i) {
        const double w = weights(random);
        if (std::abs(w) < 4) {
            REQUIRE(std::abs(w) * sigmoid.derivative(places(random)) < 1);
            continue;
        }
        const double half = interval_width(w) / 2;
        const double a = places(random) * half; // b = 0: the set lies around a = 0
        const double factor = std::abs(w) * sigmoid.derivative(w * a);
        if (std::abs(a) < half * (1 - 1e-9)) REQUIRE(factor > 1);
        if (std::abs(a) > half * (1 + 1e-9)) REQUIRE(factor < 1);
        inside += factor > 1;
    }
    REQUIRE(inside > 10000);
}

TEST_CASE("Ranges of weights: from 4 on, far out, and where no activation will do") {
    REQUIRE(derivation_of_123::width_is_at_most(0.4478, {4, 100}).how == outcome::proved);
    REQUIRE(derivation_of_123::width_is_at_most(0.4477, {4, 100}).how == outcome::refuted);
    REQUIRE(derivation_of_123::width_is_at_most(0.092, {100, 1e6}).how == outcome::proved);
    REQUIRE(derivation_of_123::width_is_at_most(0.45, {3, 5}).how == outcome::domain_lost);
}

TEST_CASE("The width of a range of weights encloses the width of each") {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> weights(4.5, 60);
    for (int i = 0; i < 1000; ++i) {
        const double w = weights(random);
        const interval<double> widths = interval_width(interval<double>(w, w + 0.5));
        REQUIRE(certainly_in(interval_width(interval<double>(w + 0.25)), widths));
    }
}
