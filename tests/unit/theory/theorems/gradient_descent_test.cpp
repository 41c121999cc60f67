#include "catch.hpp"

#include <gradus/numbers/rational.hpp>
#include <gradus/theory/theorems/gradient_descent.hpp>

#include <algorithm>
#include <random>

using namespace gradus;
namespace descent = theorems::gradient_descent;

// [gradient descent]
static_assert(proved<descent::one_step()>);
static_assert(proved<descent::length_of_a_step()>);
static_assert(proved<descent::stable_below_two_over_M()>);
static_assert(proved<descent::ends_are_worst()>);
static_assert(proved<descent::no_step_is_better()>);
static_assert(proved<descent::best_step_at_m()>);
static_assert(proved<descent::best_step_at_M()>);
static_assert(proved<descent::scale_of_the_cost_is_lost()>);
static_assert(proved<descent::best_contraction_is_positive()>);
static_assert(proved<descent::best_contraction_is_below_one()>);
static_assert(proved<descent::velocity_by_induction()>);
static_assert(proved<descent::steady_velocity()>);
static_assert(proved<descent::momentum_keeps_ratios()>);
// [/gradient descent]

TEST_CASE("A condition number of 9 contracts by 0.8") {
    STATIC_REQUIRE(best_contraction(rational(9)) == rational(4, 5));
    STATIC_REQUIRE(best_learning_rate(rational(1), rational(9)) == rational(1, 5));
}

TEST_CASE("Beside a gradient that alternates in sign, a steady one gains by momentum") {
    constexpr rational mu(1, 2);
    rational steady(0), alternating(0), sign(1);
    for (int step = 0; step < 20; ++step) {
        steady = mu * steady + rational(1);
        alternating = mu * alternating + sign;
        sign = -sign;
    }
    REQUIRE(steady / -alternating == (1 + mu) / (1 - mu));
}

TEST_CASE("Random steps and curvatures do not refute the best contraction") {
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int i = 0; i < 100000; ++i) {
        const double m = 0.01 + uniform(random);
        const double M = m + 10 * uniform(random);
        const double best = best_contraction(M / m);
        const double eta = 3 * uniform(random) / M;
        const double lambda = m + (M - m) * uniform(random);
        const double worst = std::max(std::abs(1 - eta * m), std::abs(1 - eta * M));
        REQUIRE(worst >= best - 1e-12);
        REQUIRE(std::abs(error_factor(eta, lambda)) <= worst + 1e-12);
        REQUIRE(std::abs(error_factor(best_learning_rate(m, M), lambda)) <= best + 1e-12);
    }
}
