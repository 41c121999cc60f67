#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/chain_product.hpp>

using namespace gradus;

TEST_CASE("Eq. 122 is the product that the book writes out for four neurons") {
    constexpr double w[] = {0.5, -1.5, 2.0, 0.75};
    constexpr double b[] = {0.25, 0.5, -1.0, 0.125};
    constexpr auto gradient =
        chain_product(make_chain(neuron(w[0], b[0], sigmoid), neuron(w[1], b[1], sigmoid),
                                 neuron(w[2], b[2], sigmoid), neuron(w[3], b[3], sigmoid)),
                      1.0, 1.0);
    // Associated from the right, as backpropagation multiplies.
    STATIC_REQUIRE(gradient.bias[0]
                   == sigmoid.derivative(gradient.z[0])
                          * (w[1]
                             * (sigmoid.derivative(gradient.z[1])
                                * (w[2]
                                   * (sigmoid.derivative(gradient.z[2])
                                      * (w[3] * (sigmoid.derivative(gradient.z[3]) * 1.0)))))));
    STATIC_REQUIRE(gradient.z[0] == 0.75);
    STATIC_REQUIRE(gradient.weight[0] == gradient.bias[0]);
    STATIC_REQUIRE(gradient.weight[2] == gradient.a[1] * gradient.bias[2]);
}

TEST_CASE("A linear chain's gradient is the product of its weights, exactly") {
    constexpr auto gradient =
        chain_product(make_chain(neuron(rational(2, 3), rational(1), identity),
                                 neuron(rational(-3, 5), rational(0), identity),
                                 neuron(rational(7, 2), rational(1, 2), identity)),
                      rational(1, 4), rational(1));
    STATIC_REQUIRE(gradient.bias[0] == rational(-3, 5) * rational(7, 2));
    STATIC_REQUIRE(gradient.weight[0] == rational(1, 4) * rational(-21, 10));
    STATIC_REQUIRE(gradient.bias[2] == rational(1));
}

TEST_CASE("Between b1 and b3 lie two factors of at most one quarter when |w| is at most one") {
    // For all w, b and x in these ranges: the enclosure holds every one of them.
    constexpr interval<double> w(-1, 1);
    constexpr interval<double> b(-100, 100);
    constexpr auto gradient = chain_product(
        make_chain(neuron(w, b, sigmoid), neuron(w, b, sigmoid), neuron(w, b, sigmoid)),
        interval<double>(-100, 100), interval<double>(1));
    STATIC_REQUIRE(
        subset(gradient.factor[1] * gradient.factor[2], interval<double>(-0.0625, 0.0625)));
    STATIC_REQUIRE(subset(gradient.bias[0], interval<double>(-0.015625, 0.015625)));
}
