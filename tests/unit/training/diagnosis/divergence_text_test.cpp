#include "catch.hpp"

#include <gradus/training/diagnosis/divergence_text.hpp>

#include <limits>

using gradus::divergence, gradus::sentence;
using place = gradus::divergence::place;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
const std::string advice =
    ": the training diverged; a smaller learning rate or gradient clipping may help";

} // namespace

TEST_CASE("the sentence names epoch, layer, quantity and place") {
    REQUIRE(sentence(divergence{place::weight, not_a_number, 2, 4, 17}, 3)
            == "epoch 3: the weights of layer 2 are no longer finite (W(4, 17) is nan)" + advice);
    REQUIRE(sentence(divergence{place::bias, infinity, 1, 5})
            == "the biases of layer 1 are no longer finite (b(5) is inf)" + advice);
    REQUIRE(sentence(divergence{place::activation, -infinity, 3, 6, 0, 42})
            == "the activations of layer 3 at sample 42 are no longer finite (a(6) is -inf)"
                   + advice);
    REQUIRE(sentence(divergence{place::weight_gradient, -infinity, 1, 0, 9})
            == "the gradient of the weights of layer 1 is no longer finite (dC/dW(0, 9) is -inf)"
                   + advice);
    REQUIRE(sentence(divergence{place::bias_gradient, infinity, 4, 8})
            == "the gradient of the biases of layer 4 is no longer finite (dC/db(8) is inf)"
                   + advice);
}

TEST_CASE("a NaN has no sign in it") {
    REQUIRE(sentence(divergence{place::cost, -not_a_number})
            == "the cost is no longer finite (it is nan)" + advice);
}

TEST_CASE("a cost that exploded, and data that are at fault, have sentences of their own") {
    REQUIRE(sentence(divergence{place::cost_growth, 1e12})
            == "the cost is 1.0e+12 times that of the start" + advice);
    REQUIRE(sentence(divergence{place::cost_growth, 2000, 2, 3, 17})
            == "the cost is 2000 times that of the start, and the largest weight is W(3, 17) of "
               "layer 2"
                   + advice);
    REQUIRE(sentence(divergence{place::cost, not_a_number, 2, 3, 17})
            == "the cost is no longer finite (it is nan), and the largest weight is W(3, 17) of "
               "layer 2"
                   + advice);
    REQUIRE(sentence(divergence{place::activation, not_a_number, 0, 3, 0, 17})
            == "the input at sample 17 is not finite (x(3) is nan): the data are at fault, not the "
               "training");
}

TEST_CASE("before any step it is the start that is at fault, not the learning rate") {
    const std::string start = ": no step has been taken yet; smaller initial weights or inputs may "
                              "help";
    REQUIRE(sentence(divergence{place::weight, infinity, 2, 4, 17}, 0)
            == "epoch 0: the weights of layer 2 are not finite (W(4, 17) is inf)" + start);
    REQUIRE(sentence(divergence{place::cost, not_a_number}, 0)
            == "epoch 0: the cost is not finite (it is nan)" + start);
    REQUIRE(sentence(divergence{place::weight_gradient, not_a_number, 1, 0, 9}, 0)
            == "epoch 0: the gradient of the weights of layer 1 is not finite (dC/dW(0, 9) is nan)"
                   + start);
}
