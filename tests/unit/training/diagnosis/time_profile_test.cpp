#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/diagnosis.hpp>

#include <cstddef>
#include <limits>
#include <sstream>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

/// h_t = x_t + factor · h_(t−1), two numbers each by itself, and C = ½ (Σ h_T − y)².
auto two_decays(double factor) {
    auto net = make_network<double>(over_time<dynamic>(simple_recurrent<1, 2>(identity)),
                                    dense<2, 1>(identity));
    auto& p = net.parameters[zero];
    for (std::size_t i = 0; i < 2; ++i) {
        p.W(i, 0) = 1;
        p.U(i, i) = factor;
        net.W(layer_c<2>)(0, i) = 1;
    }
    return net;
}
using sample = std::pair<vector<double, dynamic>, vector<double, 1>>;

sample of_length(std::size_t length) { return {vector<double, dynamic>(length), {{1}}}; }

} // namespace

TEST_CASE("A profile through time is the norm of the gradient at every step") {
    const std::vector<sample> samples{of_length(6), of_length(6)};
    const time_profile profile = profile_through_time(two_decays(0.5), samples, quadratic);
    REQUIRE(profile.layers.size() == 1);
    const layer_through_time& layer = profile.layers[0];
    CHECK(layer.layer == 1);
    REQUIRE(layer.steps() == 6);
    CHECK(layer.c_gradient.empty());
    for (std::size_t t = 0; t <= 6; ++t) // |∂C/∂h_T| = |0 − 1| in each of two
        CHECK(layer.h_gradient[t] == Approx(std::sqrt(2.0) * std::pow(0.5, 6 - t)));
    REQUIRE(layer.sizes.size() == 1);
    CHECK(layer.sizes[0].spectral_norm == Approx(0.5));
    CHECK(layer.sizes[0].spectral_radius == Approx(0.5));
    CHECK(sentence(layer) == "the gradient of h_0 is 64 times smaller than that of h_6: vanishing");
    CHECK(sentence(profile_through_time(two_decays(2), samples, quadratic).layers[0])
          == "the gradient of h_0 is 64 times larger than that of h_6: exploding");
}

TEST_CASE("Sequences of several lengths end at the same time in a profile") {
    const std::vector<sample> samples{of_length(2), of_length(4)};
    const time_profile profile = profile_through_time(two_decays(0.5), samples, quadratic);
    const std::vector<double>& h = profile.layers[0].h_gradient;
    REQUIRE(h.size() == 5);
    for (std::size_t t = 0; t <= 4; ++t)
        CHECK(h[t] == Approx(std::sqrt(2.0) * std::pow(0.5, 4 - t)));
}

TEST_CASE("A profile of an LSTM has its two states, and a size for each gate") {
    auto net = make_network<double>(over_time<3, gives::every_step>(lstm<1, 2>()),
                                    over_time<3>(gru<2, 2>()), dense<2, 1>(identity));
    auto& p = net.parameters[zero];
    p.U(2, 0) = 3; // of f
    p.U(2, 1) = 4;
    p.b[4] = 1; // of g: something to remember
    net.parameters[one].W(4, 0) = 1;
    net.W(layer_c<3>)(0, 0) = 1;
    const std::vector<std::pair<vector<double, 3>, vector<double, 1>>> samples{{{}, {{1}}}};
    const time_profile profile = profile_through_time(net, samples, quadratic);
    REQUIRE(profile.layers.size() == 2);
    CHECK(profile.layers[0].c_gradient.size() == 4);
    CHECK(profile.layers[0].c_gradient[2] > 0);
    CHECK(profile.layers[1].c_gradient.empty());
    REQUIRE(profile.layers[0].sizes.size() == 4);
    CHECK(profile.layers[0].sizes[1].gate == std::string("f"));
    CHECK(profile.layers[0].sizes[1].spectral_norm == Approx(5));
    CHECK(profile.layers[0].sizes[1].spectral_radius == Approx(3));
    CHECK(profile.layers[0].sizes[0].spectral_norm == 0);
}

TEST_CASE("A profile through time is written as CSV and drawn for a terminal") {
    const std::vector<sample> samples{of_length(2)};
    const time_profile profile = profile_through_time(two_decays(0), samples, quadratic);
    std::ostringstream csv;
    write_time_profile_csv_header(csv);
    write_csv(csv, 7, profile);
    CHECK(csv.str()
          == "step,layer,t,h_gradient,c_gradient\n7,1,0,0,\n7,1,1,0,\n"
             "7,1,2,1.4142135623730951,\n");
    std::ostringstream weights;
    write_recurrent_weights_csv_header(weights);
    write_recurrent_weights_csv(weights, 7, profile);
    CHECK(weights.str() == "step,layer,gate,spectral_norm,spectral_radius\n7,1,h,0,0\n");
    const std::string text = picture(profile_through_time(two_decays(0.5), samples, quadratic));
    CHECK(text.find("          2  1.4e+00 ") != std::string::npos);
    CHECK(text.find("recurrent weights, spectral norm and radius: h 0.50 0.50\n")
          != std::string::npos);
    CHECK(text.find("the gradients of h_0 and h_2 differ by a factor of 4.0") != std::string::npos);
    for (const std::string& line : {text})
        CHECK(line.find("bars: logarithmic, from 1e-1 to 1e1\n") != std::string::npos);
}

TEST_CASE("A profile through time without samples, or without time, is refused") {
    CHECK_THROWS_WITH(profile_through_time(two_decays(1), std::vector<sample>{}, quadratic),
                      "there are no samples for a profile through time");
    const auto net = make_network<double>(dense<1, 1>(identity));
    const std::vector<std::pair<vector<double, 1>, vector<double, 1>>> samples(1);
    CHECK_THROWS_WITH(profile_through_time(net, samples, quadratic),
                      "the network has no layer that unrolls a cell over time");
}
