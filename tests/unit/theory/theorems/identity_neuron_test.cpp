#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/theorems/identity_neuron.hpp>

#include <cmath>
#include <random>

using namespace gradus;
namespace identity = theorems::identity_neuron;

// [identity neuron]
static_assert(proved<identity::weighted_input()>);
static_assert(proved<identity::error_in_u()>);
static_assert(proved<identity::error_at_one()>);
static_assert(proved<identity::sign_of_the_weight_does_not_matter()>);
static_assert(proved<identity::taylor::tanh_is_at_most_t()>);
static_assert(proved<identity::taylor::remainder_after_t()>);
static_assert(proved<identity::taylor::remainder_after_t3()>);
static_assert(proved<identity::error_is_at_most()>);
static_assert(proved<identity::error_is_at_least()>);
// [/identity neuron]

TEST_CASE("Random weights and inputs do not refute the bounds on the error") {
    std::mt19937_64 random(20);
    std::uniform_real_distribution<double> exponents(-3, 3);
    std::uniform_real_distribution<double> places(0, 1);
    for (int i = 0; i < 20000; ++i) {
        const interval<double> w1((i % 2 == 0 ? 1 : -1) * std::exp2(exponents(random)));
        const auto neuron = gradus::identity_neuron(w1);
        const interval<double> x(places(random));
        const auto greatest = identity_error(w1);
        REQUIRE(!certainly_greater(abs(neuron(x) - x), greatest));
        REQUIRE(!certainly_not_equal(1 - neuron(interval<double>(1)), greatest));
        REQUIRE(!certainly_not_equal(neuron(interval<double>(0)), greatest));
        REQUIRE(!certainly_greater(greatest, sqr(w1) / 96));
        REQUIRE(!certainly_less(greatest, sqr(w1) / 96 - pown(w1, 4) / 3840));
    }
}
