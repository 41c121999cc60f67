#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/activations/any_activation.hpp>
#include <gradus/networks/layers.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/forecast.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace {

using gradus::expect_gradients;
using gradus::expected_gradients;
using gradus::interval;
using gradus::layer_path;
using gradus::mean_field::planned_layer;

using numbers = gradus::vector<double, gradus::dynamic>;
using samples = std::vector<std::pair<numbers, numbers>>;

/// Samples whose inputs have this mean square.
samples some(std::size_t inputs, std::size_t outputs, double mean_square) {
    samples result;
    gradus::random_generator random(3);
    for (int s = 0; s < 20; ++s) {
        numbers x(inputs);
        numbers y(outputs);
        double square = 0;
        for (std::size_t i = 0; i < inputs; ++i) {
            x[i] = normal(random);
            square += x[i] * x[i];
        }
        const double n = static_cast<double>(inputs);
        for (std::size_t i = 0; i < inputs; ++i) x[i] *= std::sqrt(n * mean_square / square);
        for (std::size_t i = 0; i < outputs; ++i) y[i] = 100 * normal(random);
        result.emplace_back(x, y);
    }
    return result;
}

template <class Activation>
auto made(const std::vector<std::size_t>& sizes, const Activation& f,
          const gradus::hidden_layer_parts& parts = {}) {
    return gradus::make_runtime_network<double>(sizes, f, gradus::identity, parts);
}

const std::vector<std::size_t> wide{100, 300, 300, 300, 300};

} // namespace

TEST_CASE("at run time the forecast is what the compiler says", "[forecast]") {
    constexpr auto nielsen =
        forecast(gradus::describe(gradus::sigmoid, gradus::normal_by_inputs{},
                                  gradus::standard_normal{}, {784, 30, 30, 10}, 0.25));
    const auto net = made({784, 30, 30, 10}, gradus::sigmoid);
    numbers halves(784);
    for (std::size_t i = 0; i < 784; ++i) halves[i] = 0.5;
    const samples data{{halves, numbers(10)}};
    const expected_gradients expected =
        expect_gradients(net, gradus::normal_by_inputs{}, data, gradus::standard_normal{});
    REQUIRE(expected.layers.size() == 3);
    for (std::size_t l = 0; l < 3; ++l)
        REQUIRE(same_set(expected.layers[l].ratio, nielsen[l].ratio));
    REQUIRE(expected.words == "every layer learns");
    REQUIRE(same_set(expected_ratio(expected, 1, 2), nielsen[0].ratio / nielsen[1].ratio));
}

TEST_CASE("what is expected is what is measured", "[forecast]") {
    const auto check = [](const auto& net, const auto& weights, const auto& biases) {
        auto drawn = net;
        gradus::random_generator random(1);
        initialise(drawn, random, weights, biases);
        const samples data = some(100, 300, 1);
        const gradus::diagnosis measured =
            diagnose(drawn, data, gradus::quadratic, gradus::sgd{.learning_rate = 0.1});
        const expected_gradients expected = expect_gradients(net, weights, data, biases);
        REQUIRE(expected.layers.size() == net.parameters.size());
        for (std::size_t l = 1; l <= net.parameters.size(); ++l) {
            const double by_last = measured.layers[l - 1].bias_gradient_per_sample
                                   / measured.layers.back().bias_gradient_per_sample;
            INFO("layer " << l << ": " << by_last << ", " << expected.layers[l - 1].ratio.lower());
            REQUIRE(std::abs(std::log(by_last / midpoint(expected.layers[l - 1].ratio))) < 0.2);
        }
    };
    check(made(wide, gradus::sigmoid), gradus::normal_by_inputs{}, gradus::standard_normal{});
    // The output's weights suit the output: that is Xavier's variance there, not He's.
    check(made(wide, gradus::relu), gradus::suited_to_activation{}, gradus::standard_normal{});
    const std::vector<std::size_t> with_paths{100, 300, 300, 300, 300, 300, 300};
    check(made(with_paths, gradus::relu, {.is_residual = true}), gradus::he_normal{},
          gradus::standard_normal{});
    check(made({100, 300, 300, 200, 200, 300}, gradus::tanh, {.is_residual = true}),
          gradus::xavier_normal{}, gradus::normal_of_deviation{0.3});
}

// What the inputs' mean is nobody says: it goes with that of φ.
TEST_CASE("a path around the first layer is known where E φ is 0 or q does not count",
          "[forecast]") {
    const std::vector<planned_layer> plan(4, {{1, 0}, layer_path::residual});
    REQUIRE(expect_gradients(gradus::tanh, plan, 1).layers.size() == 4);
    REQUIRE(contains(expect_gradients(gradus::relu, plan, 1).layers[1].factor, 1.5));
    REQUIRE(sentence(expect_gradients(gradus::swish, plan, 1))
            == "no forecast: theory says nothing of layer 1, or its numbers are too large or too "
               "small");
}

TEST_CASE("a network that will not train is told so, with a remedy", "[forecast]") {
    const std::vector<planned_layer> plan(12, {{1, 0}});
    const expected_gradients expected = expect_gradients(gradus::sigmoid, plan, 1);
    REQUIRE(expected.verdict.how == gradus::training_outcome::vanishes);
    REQUIRE(sentence(expected)
            == "theory expects of wide layers that layer 1 learns about 8.8e6 times more slowly "
               "than layer 12; remedy: tanh or relu, residual paths, or batch normalisation");
    REQUIRE(expect_gradients(gradus::sigmoid, plan, 1, {.least = 1e-8}).words
            == "every layer learns");
}

TEST_CASE("where theory says nothing there is no forecast, and why", "[forecast]") {
    const auto why = [](const expected_gradients& expected) {
        REQUIRE(expected.layers.empty());
        REQUIRE(expected.verdict.how == gradus::training_outcome::no_forecast);
        REQUIRE(same_set(expected_ratio(expected, 1, 2), interval<double>::entire()));
        REQUIRE(forecast_beside(expected, {}).empty());
        return sentence(expected);
    };
    const std::vector<planned_layer> plan(3, {{1, 0}});
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double wrong : {infinity, -infinity, std::nan("")})
        REQUIRE(why(expect_gradients(gradus::tanh, plan, wrong))
                == "no forecast: the inputs' mean square is no finite number");
    REQUIRE(why(expect_gradients(gradus::tanh, plan, 0)).starts_with("no forecast: theory says"));
    REQUIRE(why(expect_gradients(gradus::tanh, plan, -1)).starts_with("no forecast: theory says"));
    REQUIRE(why(expect_gradients(gradus::tanh, {plan.data(), 1}, 1))
            == "no forecast: there is one layer only");
    REQUIRE(why(expect_gradients(gradus::tanh, {}, 1)) == "no forecast: there is one layer only");

    const gradus::he_normal he;
    REQUIRE(why(expect_gradients(made(wide, gradus::tanh), he, samples{}))
            == "no forecast: there are no samples");
    REQUIRE(why(expect_gradients(
                made(wide, gradus::tanh, {.normalisation = gradus::batch_normalisation_settings{}}),
                he, some(100, 300, 1)))
            == "no forecast: of mini-batches of a given size nothing is known");
    REQUIRE(why(expect_gradients(made(wide, gradus::tanh), gradus::all_equal{1}, some(100, 300, 1)))
            == "no forecast: theory is about random numbers of mean 0 and of a known variance, "
               "which the weights of layer 1 are not");
    REQUIRE(why(expect_gradients(made(wide, gradus::tanh), gradus::scaled_identity{},
                                 some(100, 300, 1)))
            == "no forecast: of the first weights or biases no variance is known");
    REQUIRE(why(expect_gradients(gradus::make_network<double>(gradus::dense<2, 3>(gradus::tanh),
                                                              gradus::dense<3, 3>(gradus::relu),
                                                              gradus::dense<3, 1>(gradus::tanh)),
                                 he, some(2, 1, 1)))
            == "no forecast: layer 2 has another activation than layer 1");
    REQUIRE(why(expect_gradients(
                gradus::make_network<double>(gradus::dense<2, 3>(gradus::tanh),
                                             gradus::residual(gradus::dense<3, 3>(gradus::tanh)),
                                             gradus::dense<3, 1>(gradus::tanh)),
                he, some(2, 1, 1)))
            == "no forecast: layer 2 is not a dense one");
}

TEST_CASE("a network is planned by what is chosen at run time as when it is made", "[forecast]") {
    using gradus::any_initialiser;
    using weights = std::variant<gradus::suited_to_activation, any_initialiser, gradus::orthogonal,
                                 gradus::critical_normal>;
    const auto same = [](const std::vector<std::size_t>& sizes, const auto& f, const auto& drawn,
                         layer_path path) {
        const gradus::any_activation any = f;
        const auto plan =
            gradus::mean_field::plan(sizes, any, gradus::any_output(gradus::softmax),
                                     weights(drawn), any_initialiser(gradus::all_equal{0}), path);
        const expected_gradients expected = expect_gradients(any, plan, 1);
        auto net = gradus::make_runtime_network<double>(
            sizes, f, gradus::softmax, {.is_residual = path == layer_path::residual});
        const auto inputs = some(sizes.front(), sizes.back(), 1);
        const expected_gradients of_network = expect_gradients(net, drawn, inputs);
        const gradus::runtime_network<double, gradus::any_activation, gradus::any_output> chosen(
            sizes, any, gradus::softmax, net.hidden_parts);
        if (expected.layers.size() + 1 != sizes.size()) return false;
        for (std::size_t l = 0; l < expected.layers.size(); ++l) {
            const double here = midpoint(expected.layers[l].ratio);
            if (std::abs(midpoint(of_network.layers.at(l).ratio) / here - 1) > 1e-12) return false;
        }
        return sentence(expect_gradients(chosen, drawn, inputs)) == sentence(of_network);
    };
    const std::vector<std::size_t> narrower{100, 300, 300, 200, 200, 10};
    REQUIRE(same(wide, gradus::tanh, gradus::suited_to_activation{}, layer_path::plain));
    REQUIRE(same(wide, gradus::relu, gradus::suited_to_activation{}, layer_path::residual));
    REQUIRE(same(narrower, gradus::tanh, gradus::orthogonal{1.5}, layer_path::residual));
    REQUIRE(same(narrower, gradus::sigmoid, gradus::critical_normal{}, layer_path::plain));
    REQUIRE(same(narrower, gradus::gelu, gradus::xavier_normal{}, layer_path::plain));

    const auto path_of = [&](std::size_t l, layer_path path) {
        return gradus::mean_field::plan(narrower, gradus::tanh, gradus::softmax,
                                        gradus::xavier_normal{}, gradus::biases_of_variance{},
                                        path)[l - 1]
            .path;
    };
    using enum layer_path;
    REQUIRE(path_of(1, residual) == plain);
    REQUIRE(path_of(2, residual) == residual);
    REQUIRE(path_of(3, residual) == plain);
    REQUIRE(path_of(3, batch_normalised) == batch_normalised);
    REQUIRE(path_of(5, batch_normalised) == plain);
}

TEST_CASE("the mean square of numbers is that of their squares", "[forecast]") {
    REQUIRE(gradus::mean_square(std::vector{1.0, -3.0}) == 5);
    REQUIRE(std::isnan(gradus::mean_square({})));
}

TEST_CASE("forecast and measurement stand side by side", "[forecast]") {
    const std::vector<planned_layer> plan(3, {{1, 0}});
    const expected_gradients expected = expect_gradients(gradus::relu, plan, 1);
    gradus::diagnosis measured;
    for (const double norm : {0.5, 0.75, 1.5})
        measured.layers.push_back({.bias_gradient_per_sample = norm});
    REQUIRE(forecast_beside(expected, measured)
            == " layer  forecast  measured   (‖δ‖ by that of layer 3)\n"
               "     1       0.5     0.333\n"
               "     2     0.707       0.5\n"
               "     3         1         1\n");
    std::ostringstream csv;
    write_csv(csv, expected, measured);
    REQUIRE(csv.str().starts_with("layer,forecast_at_least,forecast_at_most,measured\n1,0."));
    REQUIRE(csv.str().ends_with("\n3,1,1,1\n"));

    const std::vector<planned_layer> deep(40, {{2, 0}});
    gradus::diagnosis of_deep;
    of_deep.layers.resize(40, {.bias_gradient_per_sample = 1});
    const std::string text = forecast_beside(expect_gradients(gradus::relu, deep, 1), of_deep);
    REQUIRE(std::count(text.begin(), text.end(), '\n') == 18);
    REQUIRE(text.find("    12         1         1\n     …\n    37 ") != std::string::npos);
}
