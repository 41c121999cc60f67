#include "catch.hpp"

#include <gradus/theory/theorems/width_maximum.hpp>

#include <random>

using namespace gradus;
namespace maximum = theorems::width_maximum;

// [width maximum]
static_assert(proved<maximum::root_in_z()>);
static_assert(proved<maximum::argument_of_the_logarithm_in_z()>);
static_assert(proved<maximum::weight_in_z()>);
static_assert(proved<maximum::weight_rises_with_z()>);
static_assert(proved<maximum::slope_of_the_width()>);
static_assert(proved<maximum::balance_rises()>);
static_assert(certified<maximum::z_of_the_maximum()>);
static_assert(proved<maximum::weight_of_the_maximum()>);
static_assert(proved<maximum::weight_at_the_maximum()>);
static_assert(proved<maximum::width_of_the_maximum()>);

constexpr auto z = maximum::z_of_the_maximum().values;
constexpr auto w = maximum::weight_at(z);
constexpr auto f = maximum::width_at(z);
static_assert(certainly_in(w, {6.894151032272925, 6.894151032272932}));
static_assert(certainly_in(f, {0.447743204694302, 0.447743204694304}));
// [/width maximum]

TEST_CASE("The enclosures of the maximum contain Arb's values and are narrow") {
    // 1.54340463841820844795…, 6.89415103227292801428…, 0.447743204694302849178…
    STATIC_REQUIRE(z.lower() <= 1.54340463841820844795);
    STATIC_REQUIRE(z.upper() >= 1.54340463841820844795);
    STATIC_REQUIRE(w.lower() <= 6.89415103227292801428);
    STATIC_REQUIRE(w.upper() >= 6.89415103227292801428);
    STATIC_REQUIRE(f.lower() <= 0.447743204694302849178);
    STATIC_REQUIRE(f.upper() >= 0.447743204694302849178);
    STATIC_REQUIRE(width(w) < 1e-14);
    STATIC_REQUIRE(width(f) < 1e-15);
}

TEST_CASE("Random weights do not refute the maximum, nor that the width rises and then falls") {
    std::mt19937_64 random(4);
    std::exponential_distribution<double> beyond(0.1);
    for (int i = 0; i < 100000; ++i) {
        const double first = 4 + beyond(random);
        const double second = first + 1e-6 + beyond(random);
        REQUIRE(interval_width(first) <= f.upper() + 1e-15);
        if (second < w.lower()) REQUIRE(interval_width(first) < interval_width(second));
        if (first > w.upper()) REQUIRE(interval_width(first) > interval_width(second));
    }
}
