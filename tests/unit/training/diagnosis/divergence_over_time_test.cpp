#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/diagnosis/divergence_text.hpp>

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const std::string what_may_help =
    ": the training diverged; a smaller learning rate or gradient clipping may help";
using samples_type = std::vector<std::pair<vector<double, dynamic>, vector<double, 1>>>;

/// h_t = x_t + 1e100 h_(t−1): h_4 is ∞ if h_1 is not 0.
auto explosive() {
    auto net = make_network<double>(over_time<dynamic>(simple_recurrent<1, 1>(identity)),
                                    dense<1, 1>(sigmoid));
    net.parameters[zero].W(0, 0) = 1e10;
    net.parameters[zero].U(0, 0) = 1e100;
    net.W(layer_c<2>)(0, 0) = 1;
    return net;
}
samples_type of(std::vector<double> x) {
    samples_type samples(2, {vector<double, dynamic>(1), {}});
    samples[1].first.components = x;
    return samples;
}

} // namespace

TEST_CASE("A divergence in a layer over time names the step and the gate") {
    auto found = find_divergence(explosive(), of({1, 0, 0, 0, 0}), quadratic);
    REQUIRE(found);
    CHECK(sentence(*found)
          == "the activations of layer 1 at sample 1 are no longer finite (z(0) of step 4 is inf)"
                 + what_may_help);

    auto net = make_network<double>(over_time<dynamic>(lstm<1, 2>(sigmoid, identity)),
                                    dense<2, 1>(identity));
    net.parameters[zero].W(5, 0) = 1e200; // of g
    found = find_divergence(net, of({0, 1e200}), quadratic);
    REQUIRE(found);
    CHECK(sentence(*found)
          == "the activations of layer 1 at sample 1 are no longer finite (z(5) of gate g of step "
             "2 is inf)"
                 + what_may_help);

    net.parameters[zero].U(2, 1) = -infinity;
    CHECK(sentence(*find_divergence(net))
          == "the weights of layer 1 are no longer finite (U(2, 1) of gate f is -inf)"
                 + what_may_help);
    net.parameters[zero].U(2, 1) = 0;
    net.parameters[zero].b[7] = infinity;
    CHECK(sentence(*find_divergence(net))
          == "the biases of layer 1 are no longer finite (b(7) of gate o is inf)" + what_may_help);
}

TEST_CASE("A gradient that explodes names the step from which it does") {
    // The state stays 0; the error is multiplied by 1e100 in each step back.
    auto net = explosive();
    net.W(layer_c<2>)(0, 0) = 1e10;
    const auto found = find_divergence(net, of({0, 0, 0, 0, 0, 0}), quadratic);
    REQUIRE(found);
    CHECK(found->where == divergence::place::weight_gradient);
    CHECK(found->step == 3);
    CHECK(sentence(*found)
          == "the gradient of the weights of layer 1, whose errors are not finite from step 3 at "
             "sample 1 back, is no longer finite (dC/dW(0, 0) is nan)"
                 + what_may_help);
}

TEST_CASE("An input that is not finite names the step") {
    auto samples = of({0, 0, 0});
    samples[1].first[2] = std::numeric_limits<double>::quiet_NaN();
    CHECK(sentence(*find_divergence(explosive(), samples, quadratic))
          == "the input at sample 1 is not finite (x(0) of step 3 is nan): the data are at fault, "
             "not the training");
}
