#include "catch.hpp"

#include <gradus/theory/theorems/chain.hpp>

#include <random>

using namespace gradus;
namespace theorem = theorems::chain;

// [chain]
static_assert(proved<theorem::bias_gradient<1>(0)> && proved<theorem::weight_gradient<1>(0)>);
static_assert(proved<theorem::bias_gradient<4>(0)> && proved<theorem::weight_gradient<4>(0)>);
static_assert(proved<theorem::bias_gradient<4>(2)> && proved<theorem::weight_gradient<4>(2)>);
static_assert(proved<theorem::slope_against_the_gradient<1>()>);
static_assert(proved<theorem::slope_against_the_gradient<3>()>);
static_assert(proved<theorem::any_depth::next_neuron()>);
static_assert(proved<theorem::any_depth::own_bias()> && proved<theorem::any_depth::own_weight()>);
static_assert(proved<theorem::one_more_neuron<1>(0)>);
static_assert(proved<theorem::one_more_neuron<4>(0)> && proved<theorem::one_more_neuron<4>(3)>);
static_assert(proved<theorem::ratio_of_layers<4>(0, 2)>);
static_assert(proved<theorem::ratio_of_layers<5>(0, 4)>);
static_assert(proved<theorem::equal_speeds()>);
static_assert(proved<theorem::factor_bound()> && proved<theorem::product_of_bounds()>);
static_assert(proved<theorem::factor_of_weight_100()>);
static_assert(certified<theorem::sixteenth_between_b1_and_b3()>);
static_assert(same_set(theorem::sixteenth_between_b1_and_b3().bound, 0.0625));
static_assert(same_set(theorem::sixteenth_between_b1_and_b3().range, interval<double>(-1, 1)));

// Weights about 7 let a gradient grow for activations about ½ only if the bias cancels w/2; with
// b = 0 no activation from ½ to 1 does.
static_assert(certified<theorem::grows({6.9, 7.1}, {-3.55, -3.45}, {0.4, 0.6})>);
static_assert(certified<theorem::grows({-7.1, -6.9}, {3.45, 3.55}, {0.4, 0.6})>);
static_assert(certified<theorem::shrinks({6.9, 7.1}, 0, {0.5, 1})>);
static_assert(certified<theorem::shrinks({-3.999, 3.999}, interval<double>::entire(), {0, 1})>);
static_assert(theorem::grows(7, 0, 0).bound == 1 && theorem::shrinks(3, 0, 0).bound == 1);
// [/chain]

TEST_CASE("The letters of eq. 122 spell the book's product") {
    STATIC_REQUIRE(text_of(theorem::gradient_of<4>.bias[0])
                   == proof_text("w2 w3 w4 s1 s2 s3 s4 c"));
    STATIC_REQUIRE(text_of(theorem::gradient_of<4>.weight[0])
                   == proof_text("w2 w3 w4 s1 s2 s3 s4 x c"));
}

TEST_CASE("A small step against the gradient of a random chain lowers C = a by about its square") {
    std::mt19937_64 random(9);
    std::uniform_real_distribution<double> uniform(-1, 1);
    for (int i = 0; i < 1000; ++i) {
        double w[3], b[3];
        for (int j = 0; j < 3; ++j) w[j] = 2 * uniform(random), b[j] = uniform(random);
        const double x = uniform(random), eta = 1e-4;
        const auto of = [&](double step, const auto& g) {
            const auto moved = [&](int j) {
                return neuron(w[j] - step * g.weight[j], b[j] - step * g.bias[j], sigmoid);
            };
            return chain_product(make_chain(moved(0), moved(1), moved(2)), x, 1.0);
        };
        const auto g = of(0, chain_gradient<double, 3>{});
        double square = 0;
        for (int j = 0; j < 3; ++j) square += g.weight[j] * g.weight[j] + g.bias[j] * g.bias[j];
        const double lowered = (g.a[2] - of(eta, g).a[2]) / eta;
        REQUIRE(lowered == Approx(square).epsilon(1e-3).margin(1e-9));
    }
}

TEST_CASE("Random chains do not refute the bound on the product") {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> uniform(-1, 1);
    for (int i = 0; i < 20000; ++i) {
        const double M = 8 * std::abs(uniform(random));
        const auto draw = [&] { return neuron(M * uniform(random), 5 * uniform(random), sigmoid); };
        const auto chain = make_chain(draw(), draw(), draw(), draw(), draw(), draw());
        const auto gradient = chain_product(chain, uniform(random), 1.0);
        double product = 1;
        for (const double factor : gradient.factor) product *= factor;
        REQUIRE(std::abs(product) <= std::pow(M / 4, 6) * (1 + 1e-14));
    }
}
