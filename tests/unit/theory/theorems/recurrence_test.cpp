#include "catch.hpp"
#include "close.hpp"

#include <gradus/theory/theorems/recurrence.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace gradus;
namespace theorem = theorems::recurrence;

// [recurrence]
static_assert(proved<theorem::one_more_step()>);
static_assert(certified<theorem::through_time(sigmoid, {0, 2}, 20, 0x1p-20)>);
static_assert(certified<theorem::through_time(gradus::tanh, {0, 0.5}, 20, 0x1p-20)>);
static_assert(proved<theorem::lstm_direct_path()>);
static_assert(proved<theorem::gru_direct_path()>);
static_assert(proved<theorem::one_more_gate()>);
static_assert(proved<theorem::half_life_rises_for_all_biases()>);
static_assert(certified<theorem::half_life_rises({-8, 8})>);

// A forget gate at bias 0 is ½ and halves the gradient at every step; at bias 1 it takes 2.21
// steps, and 5 a hundred of them.
static_assert(certainly_in(half_life(sigmoid(interval<double>(0))), {0.999999, 1.000001}));
static_assert(certainly_in(half_life(sigmoid(interval<double>(1))), {2.2126, 2.2127}));
static_assert(certainly_in(half_life(sigmoid(interval<double>(5))), {103.2, 103.3}));
// [/recurrence]

TEST_CASE("A gate halves the gradient after its half-life") {
    for (const double f : {0.1, 0.5, 0.9, 0.99, 0.9999}) {
        const double n = half_life(f);
        REQUIRE(std::pow(f, n) == Approx(0.5).epsilon(1e-9));
    }
    STATIC_REQUIRE(recurrent_bound(rational(1, 4), rational(2), 3) == rational(1, 8));
    STATIC_REQUIRE(recurrent_bound(rational(1), rational(9, 8), 2) == rational(81, 64));
}

TEST_CASE("Random gates and inputs do not refute the bounds through time") {
    std::mt19937_64 random(10);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int i = 0; i < 2000; ++i) {
        const double w = 6 * uniform(random) - 3;
        const double low = 0.9 * uniform(random);
        const double high = low + (1 - low) * uniform(random);
        double gradient = 1, gates = 1;
        for (int step = 0; step < 20; ++step) {
            gradient *= w * sigmoid.derivative(20 * uniform(random) - 10);
            gates *= low + (high - low) * uniform(random);
        }
        REQUIRE(std::abs(gradient) <= recurrent_bound(0.25, std::abs(w), 20));
        REQUIRE(gates >= std::pow(low, 20) * (1 - 1e-12));
        REQUIRE(gates <= std::pow(high, 20) * (1 + 1e-12));
        const double b = 16 * uniform(random) - 8;
        REQUIRE(half_life(sigmoid(b + 0.01)) > half_life(sigmoid(b)));
    }
}
