#include "catch.hpp"
#include "close.hpp"

#include <gradus/theory/theorems/gates.hpp>

#include <cmath>
#include <random>

using namespace gradus;
namespace theorem = theorems::gates;

// [gates]
static_assert(proved<theorem::lstm_direct_path()>);
static_assert(proved<theorem::gru_direct_path()>);
static_assert(proved<theorem::gru_direct_path_of_chung()>);
static_assert(proved<theorem::conventions_differ_by_the_gate()>);
static_assert(proved<theorem::lstm_all_paths()>);
static_assert(proved<theorem::gru_all_paths()>);
static_assert(proved<theorem::one_more_gate()>);
static_assert(proved<theorem::half_life_rises_for_all_biases()>);
static_assert(certified<theorem::half_life_rises({-8, 8})>);

// A forget gate at bias 0 is ½ and halves the gradient at every step; at bias 1 it takes 2.21
// steps, and 5 a hundred of them.
static_assert(certainly_in(half_life(sigmoid(interval<double>(0))), {0.999999, 1.000001}));
static_assert(certainly_in(half_life(sigmoid(interval<double>(1))), {2.2126, 2.2127}));
static_assert(certainly_in(half_life(sigmoid(interval<double>(5))), {103.2, 103.3}));

// What is left of the gradient after 100 steps at a bias of 0, 1 and 3: 2^−100, and twelve digits.
constexpr auto kept = [](int b, int steps) { return kept_by_bias(interval<double>(b), steps); };
static_assert(same_set(kept(0, 100), 0x1p-100));
static_assert(certainly_in(kept(1, 100), {2.48437855572e-14, 2.48437855573e-14}));
static_assert(certainly_in(kept(3, 100), {7.76029323586e-3, 7.76029323587e-3}));
static_assert(certainly_in(kept(1, 1000), {8.95731235814e-137, 8.95731235815e-137}));
static_assert(certainly_in(kept(3, 1000), {7.92102385527e-22, 7.92102385528e-22}));
// No bias from 1 to 3 keeps less, or more.
static_assert(certified<theorem::keeps_at_least({1, 3}, 100, 2.48437855572e-14)>);
static_assert(certified<theorem::keeps_at_most({1, 3}, 100, 7.76029323587e-3)>);

// The bias that keeps half of it over 100 steps: the only one, by the closed form and by interval
// Newton, to fourteen digits.
static_assert(proved<theorem::kept_rises_for_all_biases<1>()>);
static_assert(proved<theorem::kept_rises_for_all_biases<100>()>);
static_assert(proved<theorem::bias_solves()>);
constexpr auto half = theorem::only_bias_that_keeps(0.5, 100, {0, 20});
static_assert(certified<half>);
static_assert(certainly_in(half.values, {4.9682153687801, 4.9682153687803}));
static_assert(certainly_in(bias_that_keeps(interval<double>(0.5), 100),
                           {4.9682153687801, 4.9682153687803}));
// [/gates]

TEST_CASE("A gate halves the gradient after its half-life") {
    for (const double f : {0.1, 0.5, 0.9, 0.99, 0.9999}) {
        const double n = half_life(f);
        REQUIRE(std::pow(f, n) == Approx(0.5).epsilon(1e-9));
    }
}

TEST_CASE("A step of a cell is the sum of what is kept and what is new") {
    STATIC_REQUIRE(lstm_step(rational(1, 2), rational(4), rational(1, 3), rational(6)) == 4);
    STATIC_REQUIRE(gru_step(rational(1, 4), rational(8), rational(4)) == 5);
    STATIC_REQUIRE(gru_step_of_chung(rational(1, 4), rational(8), rational(4)) == 7);
}

TEST_CASE("The bias that keeps a part keeps it") {
    for (const int steps : {1, 10, 100, 1000})
        for (const double part : {0.01, 0.5, 0.99})
            REQUIRE(kept_by_bias(bias_that_keeps(part, steps), steps)
                    == Approx(part).epsilon(1e-11));
    // Where the whole of it, more, or nothing at all is to be kept, or over no steps, there is
    // none.
    REQUIRE(std::isnan(bias_that_keeps(1.5, 100)));
    REQUIRE(std::isnan(bias_that_keeps(0.5, 0)));
    STATIC_REQUIRE(!certifies(bias_that_keeps(interval<double>(1), 100)));
    STATIC_REQUIRE(!certifies(bias_that_keeps(interval<double>(0.5), 0)));
    STATIC_REQUIRE(!certifies(bias_that_keeps(interval<double>(0, 1), 100)));
    REQUIRE_THROWS_AS(bias_that_keeps(0.5, -1), std::domain_error);
    REQUIRE_THROWS_AS(kept_by_bias(0.5, -1), std::domain_error);
    STATIC_REQUIRE(kept_by_bias(3.0, 0) == 1);
}

TEST_CASE("Another bias than the one that keeps half is refuted, and a range without it as well") {
    STATIC_REQUIRE(theorem::only_bias_that_keeps(0.5, 100, {5, 20}).how == outcome::refuted);
    STATIC_REQUIRE(theorem::only_bias_that_keeps(0.5, 100, {0, 4.9}).how == outcome::refuted);
    STATIC_REQUIRE(theorem::only_bias_that_keeps(0.5, 100, interval<double>::empty()).how
                   == outcome::empty_range);
}

TEST_CASE("Random gates do not refute what they keep") {
    std::mt19937_64 random(10);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int trial = 0; trial < 2000; ++trial) {
        const double low = 0.9 * uniform(random);
        const double high = low + (1 - low) * uniform(random);
        dual<double> c(uniform(random), 1);
        dual<double> h(uniform(random), 1);
        double product = 1;
        for (int step = 0; step < 20; ++step) {
            const double gate = low + (high - low) * uniform(random);
            c = lstm_step<dual<double>>(gate, c, uniform(random), uniform(random));
            h = gru_step<dual<double>>(gate, h, uniform(random));
            product *= gate;
        }
        REQUIRE(close(c.derivative, product, 1e-12));
        REQUIRE(close(h.derivative, product, 1e-12));
        REQUIRE(product >= std::pow(low, 20) * (1 - 1e-12));
        REQUIRE(product <= std::pow(high, 20) * (1 + 1e-12));
        const double b = 16 * uniform(random) - 8;
        REQUIRE(half_life(sigmoid(b + 0.01)) > half_life(sigmoid(b)));
        REQUIRE(kept_by_bias(b + 0.01, 10) > kept_by_bias(b, 10));
    }
}
