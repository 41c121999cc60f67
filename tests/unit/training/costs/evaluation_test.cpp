#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

using gradus::accuracy;
using gradus::decision;
using gradus::dense;
using gradus::make_network;
using gradus::mean_cost;
using gradus::one;
using gradus::rational;
using gradus::vector;

TEST_CASE("the decision is the place of the largest output, the first of equals") {
    STATIC_REQUIRE(decision(vector<double, 3>{0.1, 0.7, 0.2}) == 1);
    STATIC_REQUIRE(decision(vector<double, 3>{0.4, 0.4, 0.2}) == 0);
    STATIC_REQUIRE(decision(vector<double, 3>{-3, -2, -1}) == 2);
}

TEST_CASE("a single output decides whether it is more than a half") {
    STATIC_REQUIRE(decision(vector<double, 1>{0.51}) == 1);
    STATIC_REQUIRE(decision(vector<double, 1>{0.5}) == 0);
    STATIC_REQUIRE(decision(vector<double, 1>{-1}) == 0);
}

TEMPLATE_TEST_CASE("an output that is NaN anywhere decides nothing", "", float, double) {
    constexpr TestType nan = std::numeric_limits<TestType>::quiet_NaN();
    constexpr TestType infinity = std::numeric_limits<TestType>::infinity();
    STATIC_REQUIRE(decision(vector<TestType, 1>{nan}) == gradus::no_class);
    STATIC_REQUIRE(decision(vector<TestType, 3>{nan, 0, 1}) == gradus::no_class);
    STATIC_REQUIRE(decision(vector<TestType, 3>{1, 0, -nan}) == gradus::no_class);
    STATIC_REQUIRE(decision(vector<TestType, 3>{0, infinity, -infinity}) == 1);
}

TEST_CASE("a decision is right if it is made and is the target's") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    using two = vector<double, 2>;
    STATIC_REQUIRE(gradus::is_right(two{0.9, 0.1}, two{1, 0}));
    STATIC_REQUIRE_FALSE(gradus::is_right(two{0.1, 0.9}, two{1, 0}));
    STATIC_REQUIRE_FALSE(gradus::is_right(two{nan, 0.1}, two{1, 0}));
    STATIC_REQUIRE_FALSE(gradus::is_right(two{0.1, nan}, two{0, 1}));
    STATIC_REQUIRE_FALSE(gradus::is_right(two{nan, nan}, two{nan, nan}));
}

TEST_CASE("a network whose outputs are NaN is right about no sample") {
    auto net = make_network<double>(dense<1, 3>(gradus::softmax));
    using sample = gradus::example<vector<double, 1>, vector<double, 3>>;
    const std::vector<sample> samples{{{1}, {1, 0, 0}}, {{2}, {1, 0, 0}}, {{3}, {0, 0, 1}}};
    REQUIRE(accuracy(net, samples) == 2.0 / 3);
    net.b(one)[2] = std::numeric_limits<double>::quiet_NaN();
    REQUIRE(accuracy(net, samples) == 0);
}

TEST_CASE("accuracy is the share of right decisions") {
    // Two outputs that repeat the two inputs.
    constexpr auto net = [] {
        auto identity_net = make_network<double>(dense<2, 2>(gradus::identity));
        identity_net.W(one) = gradus::matrix<double, 2, 2>({{1, 0}, {0, 1}});
        return identity_net;
    }();
    using sample = gradus::example<vector<double, 2>, vector<double, 2>>;
    constexpr std::array<sample, 4> samples{sample{{1, 0}, {1, 0}}, sample{{1, 2}, {0, 1}},
                                            sample{{5, 2}, {0, 1}}, sample{{0, 1}, {0, 1}}};
    STATIC_REQUIRE(accuracy(net, samples) == 0.75);
    REQUIRE(accuracy(net, std::vector<sample>{}) == 0);
}

TEST_CASE("the mean cost is exact over the rationals") {
    constexpr auto net = [] {
        auto doubling = make_network<rational>(dense<1, 1>(gradus::identity));
        doubling.W(one)(0, 0) = rational(2);
        doubling.b(one)[0] = rational(1);
        return doubling;
    }();
    using sample = gradus::example<vector<rational, 1>, vector<rational, 1>>;
    constexpr std::array<sample, 3> samples{sample{{rational(1)}, {rational(3)}},
                                            sample{{rational(2)}, {rational(4)}},
                                            sample{{rational(0)}, {rational(3)}}};
    // Half the squares of 0, 1 and −2, over 3.
    STATIC_REQUIRE(mean_cost(net, samples, gradus::quadratic) == rational(5, 6));
    REQUIRE(mean_cost(net, std::vector<sample>{}, gradus::quadratic) == rational(0));
}

TEST_CASE("a network of zeros is undecided: cross-entropy ln 2 an output, at run-time shapes too") {
    const gradus::runtime_network<double, gradus::sigmoid_activation> net({2, 3}, gradus::sigmoid);
    gradus::vector<double, gradus::dynamic> x(2), y(3);
    y[1] = 1;
    const std::vector<
        gradus::example_for<gradus::runtime_network<double, gradus::sigmoid_activation>>>
        samples{{x, y}};
    REQUIRE(std::abs(mean_cost(net, samples, gradus::cross_entropy) - 3 * 0.69314718055994531)
            < 1e-15);
    REQUIRE(accuracy(net, samples) == 0);
}

TEST_CASE("a mean cost does not depend on how often the samples are repeated, in float too") {
    const auto net = make_network<float>(dense<1, 1>(gradus::sigmoid));
    using sample = gradus::example<vector<float, 1>, vector<float, 1>>;
    const sample undecided{{1}, {1}};
    const float once = mean_cost(net, std::array<sample, 1>{undecided}, gradus::cross_entropy);
    const std::vector<sample> many(300'000, undecided);
    REQUIRE(mean_cost(net, many, gradus::cross_entropy) == once);
}
