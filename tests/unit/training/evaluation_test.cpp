#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/evaluation.hpp>
#include <gradus/training/example.hpp>

#include <array>
#include <cmath>
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
