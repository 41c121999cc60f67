#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/text.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

using namespace gradus;

namespace {

diagnosis with_gradients(const std::vector<double>& gradients) {
    diagnosis what;
    for (const double g : gradients) {
        what.layers.emplace_back();
        what.layers.back().bias_gradient = g;
    }
    return what;
}
std::string said_of(const std::vector<double>& gradients) {
    return sentence(with_gradients(gradients));
}

} // namespace

TEST_CASE("a first layer that learns ten times slower or more has a vanishing gradient") {
    REQUIRE(said_of({0.003, 0.017, 0.07, 0.2874, 0.5})
            == "the gradient of layer 1 is 96 times smaller than that of layer 4: vanishing");
    REQUIRE(said_of({1, 10})
            == "the gradient of layer 1 is 10 times smaller than that of layer 2: vanishing");
    REQUIRE(said_of({1e-12, 1, 7})
            == "the gradient of layer 1 is 1.0e+12 times smaller than that of layer 2: vanishing");
}

TEST_CASE("one that learns ten times faster or more has an exploding gradient") {
    REQUIRE(said_of({1234, 5, 1, 7})
            == "the gradient of layer 1 is 1234 times larger than that of layer 3: exploding");
    REQUIRE(said_of({10, 1})
            == "the gradient of layer 1 is 10 times larger than that of layer 2: exploding");
}

TEST_CASE("between the two it says so") {
    REQUIRE(said_of({1, 4.7})
            == "the gradients of layers 1 and 2 differ by a factor of 4.7: neither vanishing nor "
               "exploding");
    REQUIRE(said_of({9.9, 5, 1, 1000})
            == "the gradients of layers 1 and 3 differ by a factor of 9.9: neither vanishing nor "
               "exploding");
}

TEST_CASE("gradients of 0, of NaN and of infinity have sentences of their own") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(said_of({0, 1, 1}) == "the gradient of layer 1 is 0, that of layer 2 is not: vanished");
    REQUIRE(said_of({1, 0, 1})
            == "the gradient of layer 2 is 0, that of layer 1 is not: exploding");
    REQUIRE(said_of({0, 0, 1}) == "the gradients of layers 1 and 2 are 0: they learn nothing");
    REQUIRE(said_of({nan, nan, 1})
            == "the gradient of layer 2 is not a finite number: no step can follow it");
    REQUIRE(said_of({infinity, 1})
            == "the gradient of layer 1 is not a finite number: no step can follow it");
    REQUIRE(said_of({1}) == "there is one layer only: nothing can vanish or explode");
}

TEST_CASE("what vanishes and what explodes comes with advice, anything else does not") {
    const auto advised = [](const std::vector<double>& gradients) {
        return advice(with_gradients(gradients));
    };
    const std::string vanishing = "another activation, such as tanh or relu, first weights that "
                                  "suit it or fewer layers may help";
    REQUIRE(advised({0.1, 1, 7}) == vanishing);
    REQUIRE(advised({0, 1}) == vanishing);
    REQUIRE(advised({10, 1}) == "smaller first weights or gradient clipping may help");
    REQUIRE(advised({1, 0, 1}) == "smaller first weights or gradient clipping may help");
    const double infinity = std::numeric_limits<double>::infinity();
    for (const auto& none : std::vector<std::vector<double>>{
             {1, 4.7}, {0, 0, 1}, {1, infinity}, {infinity, 1}, {0.1, 1, infinity}, {1}})
        REQUIRE(advised(none).empty());
}

TEST_CASE("a chain of known weights gets the sentence of its product") {
    const auto said_with = [](double w) {
        auto net =
            make_network<double>(dense<1, 1>(gradus::identity), dense<1, 1>(gradus::identity),
                                 dense<1, 1>(gradus::identity), dense<1, 1>(gradus::identity));
        from_first_to_last(net, [&](auto l) { net.W(l)(0, 0) = w; });
        using sample = example<vector<double, 1>, vector<double, 1>>;
        const std::vector<sample> samples{{{0.5}, {2}}};
        return sentence(diagnose(net, samples, quadratic, sgd{.learning_rate = 1}));
    };
    // Two weights lie between layers 1 and 3.
    REQUIRE(said_with(0.125)
            == "the gradient of layer 1 is 64 times smaller than that of layer 3: vanishing");
    REQUIRE(said_with(8)
            == "the gradient of layer 1 is 64 times larger than that of layer 3: exploding");
    REQUIRE(said_with(1)
            == "the gradients of layers 1 and 3 differ by a factor of 1.0: neither vanishing nor "
               "exploding");
}

TEST_CASE("four hidden layers of sigmoids vanish, from ten seeds of ten") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        random_generator random(seed);
        auto net = make_network<double>(dense<10, 15>(sigmoid), dense<15, 15>(sigmoid),
                                        dense<15, 15>(sigmoid), dense<15, 15>(sigmoid),
                                        dense<15, 5>(softmax));
        initialise_as_nielsen(net, random);
        std::vector<example_for<decltype(net)>> samples(8);
        for (auto& [x, y] : samples) {
            for (std::size_t j = 0; j < x.size(); ++j) x[j] = uniform(random);
            y[index_below(random, 5)] = 1;
        }
        const std::string said =
            sentence(diagnose(net, samples, cross_entropy, sgd{.learning_rate = 1}));
        REQUIRE_THAT(said, Catch::Matchers::EndsWith("smaller than that of layer 4: vanishing"));
    }
}

TEST_CASE("the CSV has a name for each column and a line for each layer") {
    std::ostringstream out;
    write_csv_header(out);
    diagnosis what;
    what.layers.assign(2, {});
    what.layers[0] = {1, 2, 3, 4, 5, 6, 0.1, 0.25, 0.5};
    what.layers[1] = {1, 1, 1.5, 1, std::numeric_limits<double>::infinity(), -1e-300, 1, 0, 0};
    write_csv(out, 42, what);
    REQUIRE(out.str()
            == "step,layer,weight_gradient,weight_gradient_per_sample,bias_gradient,"
               "bias_gradient_per_sample,ratio_to_next_layer,update_to_weight,activation_mean,"
               "activation_variance,saturated,dead\n"
               "42,1,1,2,3,4,2,5,6,0.1,0.25,0.5\n"
               "42,2,1,1,1.5,1,,inf,-1e-300,1,0,0\n");
}

TEST_CASE("dead layers have no ratio in the CSV, and a NaN has no sign in it") {
    std::ostringstream out;
    diagnosis what;
    what.layers.assign(3, {});
    what.layers[2].bias_gradient = 2;
    what.layers[2].activation_mean = -std::numeric_limits<double>::quiet_NaN();
    write_csv(out, 0, what);
    REQUIRE(out.str()
            == "0,1,0,0,0,0,,0,0,0,0,0\n"
               "0,2,0,0,0,0,0,0,0,0,0,0\n"
               "0,3,0,0,2,0,,0,nan,0,0,0\n");
}

TEST_CASE("a network whose relu units are all dead is written without a NaN") {
    auto net = make_network<double>(dense<1, 2>(relu), dense<2, 2>(relu), dense<2, 1>(sigmoid));
    net.b(one) = {-1, -1};
    net.b(layer_c<2>) = {-1, -1};
    using sample = example<vector<double, 1>, vector<double, 1>>;
    const std::vector<sample> samples{{{0.5}, {1}}};
    std::ostringstream out;
    write_csv(out, 1, diagnose(net, samples, cross_entropy, sgd{.learning_rate = 1}));
    REQUIRE(out.str().find("nan") == std::string::npos);
}
