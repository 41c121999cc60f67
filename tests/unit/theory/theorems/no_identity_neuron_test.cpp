#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/theorems/no_identity_neuron.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace gradus;
using namespace gradus::literals;
namespace no_identity = theorems::no_identity_neuron;

// [no identity neuron]
static_assert(proved<no_identity::difference_of_two_neurons()>);
static_assert(proved<no_identity::slope_of_the_difference()>);
static_assert(proved<no_identity::slope_is_monotone()>);

constexpr const double (&at)[4] = no_identity::places;
static_assert(at[0] == 0 && at[0] < at[1] && at[1] < at[2] && at[2] < at[3] && at[3] == 1);
constexpr auto least = 0.056050384441151_interval;
static_assert(certified<no_identity::error_alternates(least, 0)>);
static_assert(certified<no_identity::error_alternates(least, 1)>);
static_assert(certified<no_identity::error_alternates(least, 2)>);
static_assert(certified<no_identity::error_alternates(least, 3)>);

static_assert(proved<no_identity::error_is_odd()>);

constexpr auto reached = 0.056050384441152_interval;
static_assert(certified<no_identity::error_is_at_most(reached, 0)>);
static_assert(certified<no_identity::error_is_at_most(reached, 1)>);
static_assert(certified<no_identity::error_is_at_most(reached, 2)>);
// [/no identity neuron]

TEST_CASE("Random neurons do not refute that each misses the identity by 0.056 somewhere") {
    const auto error_at_places = [](double w1, double b, double w2) {
        double greatest = 0;
        for (const double x : no_identity::places)
            greatest = std::max(greatest, std::abs(w2 * sigmoid(w1 * x + b) - x));
        return greatest;
    };
    const auto& nearest = nearest_without_offset;
    std::mt19937_64 random(21);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> exponents(-12, 1);
    for (int i = 0; i < 100000; ++i) {
        // Anywhere, and around the nearest neuron.
        REQUIRE(error_at_places(9 * normal(random), 5 * normal(random), 3 * normal(random))
                >= 0.056050384441151);
        const double size = std::pow(10, exponents(random));
        REQUIRE(error_at_places(nearest.w1 + size * normal(random),
                                nearest.b + size * normal(random),
                                nearest.w2 + size * normal(random))
                >= 0.056050384441151);
    }
}

TEST_CASE("Random places do not refute the nearest neuron's error") {
    std::mt19937_64 random(22);
    std::uniform_real_distribution<double> places(0, 1);
    for (int i = 0; i < 100000; ++i)
        REQUIRE(std::abs(no_identity::error(places(random))) <= 0.056050384441152);
    // The same number from 40 decimals of mpmath: 0.056050384441151392….
    REQUIRE(no_identity::error(0.0) == Approx(0.056050384441151392).epsilon(1e-12));
}

TEST_CASE("A bound above the least error is refused, and one below the error of the neuron") {
    const auto how = [](int place) {
        return no_identity::error_alternates(0.05605038444116_interval, place).how;
    };
    for (int place = 0; place < 4; ++place) REQUIRE(how(place) == outcome::refuted);
    REQUIRE(no_identity::error_is_at_most(0.05605038444115_interval, 0).how == outcome::refuted);
}
