#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/initialisers.hpp>

#include <algorithm>
#include <cmath>

using gradus::dense;
using gradus::make_network;
using gradus::one;
using gradus::random_generator;
using gradus::sigmoid;

namespace {

// The mean square of the weights of a layer of n_in inputs and 50 neurons.
template <std::size_t Inputs, class Weights>
double mean_square(const Weights& weights) {
    static auto net = make_network<double>(dense<Inputs, 50>(sigmoid));
    random_generator random(1);
    initialise(net, random, weights);
    double sum = 0;
    for (std::size_t k = 0; k < 50 * Inputs; ++k)
        sum += net.W(one).data()[k] * net.W(one).data()[k];
    return sum / (50 * Inputs);
}

} // namespace

TEST_CASE("weights are N(0, 1/n_in) by default, N(0, 1) on request: within 4 standard errors") {
    const auto error = [](double n) { return 4 * std::sqrt(2 / n); };
    REQUIRE(std::abs(mean_square<784>(gradus::normal_by_inputs{}) * 784 - 1) < error(784 * 50));
    REQUIRE(std::abs(mean_square<30>(gradus::normal_by_inputs{}) * 30 - 1) < error(30 * 50));
    REQUIRE(std::abs(mean_square<784>(gradus::standard_normal{}) - 1) < error(784 * 50));
}

TEST_CASE("Xavier's and He's weights have the variance of the theory: within 4 standard errors") {
    const auto normal_error = [](double n) { return 4 * std::sqrt(2 / n); };
    // For a uniform w the variance of w²/Var w is 4/5.
    const auto uniform_error = [](double n) { return 4 * std::sqrt(0.8 / n); };
    REQUIRE(std::abs(mean_square<350>(gradus::xavier_normal{}) * 200 - 1) < normal_error(350 * 50));
    REQUIRE(std::abs(mean_square<350>(gradus::xavier_uniform{}) * 200 - 1)
            < uniform_error(350 * 50));
    REQUIRE(std::abs(mean_square<350>(gradus::he_normal{}) * 175 - 1) < normal_error(350 * 50));
    REQUIRE(std::abs(mean_square<350>(gradus::he_normal{.alpha = 2}) * 875 - 1)
            < normal_error(350 * 50));
}

TEST_CASE("Xavier's uniform weights fill [-r, r) with r = sqrt(6/(n_in + n_out))") {
    random_generator random(3);
    double least = 0;
    double most = 0;
    for (int draw = 0; draw < 10000; ++draw) {
        const double w = gradus::xavier_uniform{}(random, 20, 4); // r = ½
        least = std::min(least, w);
        most = std::max(most, w);
    }
    REQUIRE(least >= -0.5);
    REQUIRE(least < -0.499);
    REQUIRE(most < 0.5);
    REQUIRE(most > 0.499);
}

TEST_CASE("biases are N(0, 1) and drawn before the weights, which come row by row") {
    auto net = make_network<double>(dense<4, 2>(sigmoid), dense<2, 1>(sigmoid));
    random_generator random(9);
    random_generator same(9);
    initialise(net, random);
    REQUIRE(net.b(one)[0] == normal(same));
    REQUIRE(net.b(one)[1] == normal(same));
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 4; ++j) REQUIRE(net.W(one)(i, j) == normal(same) / 2);
    REQUIRE(net.b(one + one)[0] == normal(same));
    random_generator other(10);
    auto another = net;
    initialise(another, other);
    REQUIRE(another.b(one) != net.b(one));
    REQUIRE(another.W(one) != net.W(one));
}

TEST_CASE("shapes known at run time get the same numbers") {
    auto fixed = make_network<double>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid));
    gradus::runtime_network<double, gradus::sigmoid_activation> free({3, 4, 2}, sigmoid);
    random_generator random(5);
    random_generator same(5);
    initialise(fixed, random);
    initialise(free, same);
    from_first_to_last(fixed, [&](auto l) {
        for (std::size_t i = 0; i < fixed.b(l).size(); ++i) {
            REQUIRE(fixed.b(l)[i] == free.b(l)[i]);
            for (std::size_t j = 0; j < fixed.W(l).columns(); ++j)
                REQUIRE(fixed.W(l)(i, j) == free.W(l)(i, j));
        }
    });
    REQUIRE(random == same);
}

TEST_CASE("a network in float gets the numbers of one in double, rounded") {
    auto wide = make_network<double>(dense<3, 2>(sigmoid));
    auto narrow = make_network<float>(dense<3, 2>(sigmoid));
    random_generator random(5);
    random_generator same(5);
    initialise(wide, random);
    initialise(narrow, same);
    for (std::size_t k = 0; k < 6; ++k)
        REQUIRE(narrow.W(one).data()[k] == static_cast<float>(wide.W(one).data()[k]));
}

TEST_CASE("a constant for every weight, another for every bias") {
    constexpr auto net = [] {
        auto blank = make_network<double>(dense<2, 2>(sigmoid));
        random_generator random;
        initialise(blank, random, gradus::all_equal{0.5}, gradus::all_equal{-1});
        return blank;
    }();
    STATIC_REQUIRE(net.W(one) == gradus::matrix<double, 2, 2>({{0.5, 0.5}, {0.5, 0.5}}));
    STATIC_REQUIRE(net.b(one) == gradus::vector<double, 2>{-1, -1});
}
