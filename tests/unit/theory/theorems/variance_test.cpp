#include "catch.hpp"

#include <gradus/activations/relu.hpp>
#include <gradus/theory/theorems/variance.hpp>

#include <random>

using namespace gradus;
namespace theorem = theorems::variance;

// [variance]
static_assert(proved<theorem::square_of_a_sum()>);
static_assert(proved<theorem::sum_of_turned_weights()>);
static_assert(proved<theorem::forward_condition()>);
static_assert(proved<theorem::backward_condition()>);
static_assert(proved<theorem::xavier_balances_both()>);
static_assert(proved<theorem::xavier_on_square_layers()>);
static_assert(proved<theorem::squares_of_leaky_relu()>);
static_assert(proved<theorem::he_keeps_the_variance()>);
static_assert(proved<theorem::he_backward()>);
static_assert(proved<theorem::xavier_halves_relu()>);
// [/variance]

TEST_CASE("relu and leaky_relu have the squares that the theorem assumes") {
    STATIC_REQUIRE(relu(rational(3)) == rational(3));
    STATIC_REQUIRE(relu(rational(-3)) == rational(0));
    STATIC_REQUIRE(sqr(leaky_relu(rational(3))) + sqr(leaky_relu(rational(-3)))
                   == (1 + sqr(rational(1, 100))) * 9);
}

TEST_CASE("Random relu layers keep He's variance and halve Xavier's") {
    // 200 inputs, 4000 samples: the relative standard error of a mean of squares is about
    // √(5/4000) = 3.5 %, and five of them are allowed.
    constexpr int n = 200;
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal(0, 1);
    const auto measured = [&](double variance) {
        double sum = 0;
        for (int sample = 0; sample < 4000; ++sample) {
            double z = 0;
            for (int j = 0; j < n; ++j)
                z += std::sqrt(variance) * normal(random) * relu(normal(random));
            sum += z * z;
        }
        return sum / 4000;
    };
    REQUIRE(measured(he_variance(double(n))) == Approx(1).epsilon(0.18));
    REQUIRE(measured(xavier_variance(double(n), double(n))) == Approx(0.5).epsilon(0.18));
}
