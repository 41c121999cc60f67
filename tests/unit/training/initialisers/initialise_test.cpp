#include "catch.hpp"
#include "unit/training/files.hpp"
#include "unit/training/same_parameters.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/initialisers/orthogonal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using gradus::dense;
using gradus::layer_c;
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

TEST_CASE("weights are N(0, 1/n_in) or N(0, 1) on request: within 4 standard errors") {
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

TEST_CASE("Nielsen's biases are N(0, 1) and drawn before the weights, which come row by row") {
    auto net = make_network<double>(dense<4, 2>(sigmoid), dense<2, 1>(sigmoid));
    random_generator random(9);
    random_generator same(9);
    initialise_as_nielsen(net, random);
    REQUIRE(net.b(one)[0] == normal(same));
    REQUIRE(net.b(one)[1] == normal(same));
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 4; ++j) REQUIRE(net.W(one)(i, j) == normal(same) / 2);
    REQUIRE(net.b(layer_c<2>)[0] == normal(same));
    random_generator other(10);
    auto another = net;
    initialise_as_nielsen(another, other);
    REQUIRE(another.b(one) != net.b(one));
    REQUIRE(another.W(one) != net.W(one));
}

namespace {

/// The mean square of the first weights of a layer of 300 neurons with 200 inputs, times `scale`.
template <class Activation>
double first_mean_square(const Activation& f, double scale) {
    static auto net = make_network<double>(dense<200, 300>(f), dense<300, 10>(gradus::softmax));
    net = make_network<double>(dense<200, 300>(f), dense<300, 10>(gradus::softmax));
    random_generator random(2);
    initialise(net, random);
    REQUIRE(
        std::all_of(net.b(one).data(), net.b(one).data() + 300, [](double b) { return b == 0; }));
    double output = 0; // below softmax Xavier's, whatever is hidden
    for (std::size_t k = 0; k < 3000; ++k)
        output += net.W(layer_c<2>).data()[k] * net.W(layer_c<2>).data()[k] / 3000;
    REQUIRE(std::abs(output * 155 - 1) < 4 * std::sqrt(2.0 / 3000));
    double sum = 0;
    for (std::size_t k = 0; k < 60000; ++k) sum += net.W(one).data()[k] * net.W(one).data()[k];
    return sum / 60000 * scale;
}

/// Nobody knows what suits it.
struct cube_activation {
    template <class T>
    constexpr T operator()(const T& z) const {
        return z * z * z;
    }
    template <class T>
    constexpr T derivative(const T& z) const {
        return T(3) * z * z;
    }
};

} // namespace

TEST_CASE("if nothing is said the weights suit the activation and biases are 0") {
    const auto is_one = [](double x) { return std::abs(x - 1) < 4 * std::sqrt(2.0 / 60000); };
    REQUIRE(is_one(first_mean_square(sigmoid, 250)));
    REQUIRE(is_one(first_mean_square(gradus::tanh, 250)));
    REQUIRE(is_one(first_mean_square(gradus::identity, 250)));
    REQUIRE(is_one(first_mean_square(cube_activation{}, 250)));
    REQUIRE(is_one(first_mean_square(gradus::relu, 100)));
    REQUIRE(is_one(first_mean_square(gradus::leaky_relu_activation({1, 2}), 125)));
    REQUIRE(is_one(first_mean_square(gradus::elu, 100)));
    REQUIRE(is_one(first_mean_square(gradus::softplus, 100)));
    REQUIRE(is_one(first_mean_square(gradus::gelu, 100)));
    REQUIRE(is_one(first_mean_square(gradus::selu, 200)));
    REQUIRE(is_one(first_mean_square(gradus::hard_tanh, 250)));
}

TEST_CASE("twelve layers of tanh keep their gradients if nothing is said") {
    gradus::runtime_network<double, gradus::tanh_activation, gradus::softmax_activation> net(
        {20, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 10}, gradus::tanh, gradus::softmax);
    const auto factor = [&](auto&& start) {
        random_generator random(1);
        start(net, random);
        std::vector<gradus::example_for<decltype(net)>> samples(100);
        for (auto& [x, y] : samples) {
            x = gradus::vector<double, gradus::dynamic>(20);
            y = gradus::vector<double, gradus::dynamic>(10);
            for (std::size_t i = 0; i < 20; ++i) x[i] = normal(random);
            y[random() % 10] = 1;
        }
        const auto norms = gradient_profile(net, samples, gradus::cross_entropy);
        return norms[11] / norms[0];
    };
    const double suited = factor([](auto& n, auto& random) { initialise(n, random); });
    REQUIRE(suited < 3);
    REQUIRE(suited > 1.0 / 3);
    REQUIRE(factor([](auto& n, auto& random) { initialise_as_nielsen(n, random); }) > 100);
}

TEST_CASE("shapes known at run time get the same numbers") {
    auto fixed = make_network<double>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid));
    gradus::runtime_network<double, gradus::sigmoid_activation> free({3, 4, 2}, sigmoid);
    random_generator random(5);
    random_generator same(5);
    initialise_as_nielsen(fixed, random);
    initialise_as_nielsen(free, same);
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
    initialise_as_nielsen(wide, random);
    initialise_as_nielsen(narrow, same);
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

TEST_CASE("settings of initialisers that are not finite are refused, and nothing is drawn") {
    const auto said = [](auto net, const auto&... initialisers) {
        const auto before = net;
        random_generator random(1);
        const std::string sentence =
            message_of<std::invalid_argument>([&] { initialise(net, random, initialisers...); });
        if (sentence.empty()) return sentence;
        REQUIRE(random == random_generator(1));
        REQUIRE(same_parameters(net, before));
        return sentence;
    };
    const auto net = make_network<double>(dense<2, 2>(sigmoid));
    const auto narrow = make_network<float>(dense<2, 2>(sigmoid));
    const gradus::standard_normal usual;
    const std::string alpha = "he_normal: alpha must be a finite number";
    const std::string value = "all_equal: the value must be a finite number";
    const std::string gain = "orthogonal: the gain must be a finite number";
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double x : {infinity, -infinity, std::nan("")}) {
        REQUIRE(said(net, gradus::he_normal{x}) == alpha);
        REQUIRE(said(net, gradus::all_equal{x}) == value);
        REQUIRE(said(net, usual, gradus::all_equal{x}) == value);
        REQUIRE(said(net, gradus::orthogonal{x}) == gain);
    }
    // infinite as floats
    REQUIRE(said(narrow, gradus::all_equal{1e39}) == value);
    REQUIRE(said(narrow, gradus::orthogonal{-1e39}) == gain);
    REQUIRE(said(net, gradus::all_equal{-1e39}).empty());
    REQUIRE(said(net, gradus::orthogonal{-2}, gradus::he_normal{-0.5}).empty());
}
