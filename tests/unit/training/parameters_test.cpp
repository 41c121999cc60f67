#include "catch.hpp"
#include "files.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

TEST_CASE("every weight is visited once, and every parameter, together with its fellows") {
    constexpr auto sums = [] {
        auto net =
            make_network<double>(dense<2, 3>(gradus::identity), dense<3, 1>(gradus::identity));
        auto gradient = zero_parameters(net);
        double next = 1;
        for_each_parameter(
            net, [&](double& w, double& g) { g = 100 * (w = next++); }, net.parameters, gradient);
        vector<double, 3> sums{};
        for_each_weight(net, [&](double w) { sums[0] += w; }, net.parameters);
        for_each_parameter(net, [&](double w) { sums[1] += w; }, net.parameters);
        for_each_parameter(net, [&](double g) { sums[2] += g; }, gradient);
        return sums;
    }();
    // 6 weights, 3 biases, 3 weights, 1 bias: 1 … 13, where 7, 8, 9 and 13 are the biases
    STATIC_REQUIRE(sums == vector<double, 3>{54, 91, 9100});
}

TEST_CASE("every weight and bias of a gradient is set to zero") {
    constexpr bool zero_again = [] {
        const auto net = make_network<double>(dense<2, 3>(gradus::identity));
        auto gradient = zero_parameters(net);
        for_each_parameter(net, [](double& g) { g = 5; }, gradient);
        set_to_zero(net, gradient);
        double sum = 0;
        for_each_parameter(net, [&](double g) { sum += g < 0 ? -g : g; }, gradient);
        return sum == 0;
    }();
    STATIC_REQUIRE(zero_again);
}

TEST_CASE("shapes known at run time are visited in the same order") {
    runtime_network<double, identity_activation> net({2, 1, 1}, gradus::identity);
    double next = 1;
    for_each_parameter(net, [&](double& w) { w = next++; }, net.parameters);
    REQUIRE(net.W(1)(0, 0) == 1);
    REQUIRE(net.W(1)(0, 1) == 2);
    REQUIRE(net.b(1)[0] == 3);
    REQUIRE(net.W(2)(0, 0) == 4);
    REQUIRE(net.b(2)[0] == 5);
}

TEST_CASE("numbers of a network of another shape are refused before one is touched") {
    using network_type = runtime_network<double, identity_activation>;
    network_type net({2, 3, 1}, gradus::identity);
    const auto said = [&](const std::vector<std::size_t>& sizes) {
        network_type other(sizes, gradus::identity);
        const std::string by_all = message_of<std::invalid_argument>([&] {
            for_each_parameter(
                net, [](double& w, double&) { w = 1; }, net.parameters, other.parameters);
        });
        const auto none = [](double&) { FAIL(); };
        REQUIRE(
            message_of<std::invalid_argument>([&] { for_each_weight(net, none, other.parameters); })
            == by_all);
        REQUIRE(message_of<std::invalid_argument>([&] { set_to_zero(net, other.parameters); })
                == by_all);
        return by_all;
    };
    REQUIRE(said({2, 500, 1})
            == "an optimiser or a gradient was made for a network with 500 x 2 weights in layer 1, "
               "but is given one with 3 x 2");
    REQUIRE(said({2, 3, 2})
            == "an optimiser or a gradient was made for a network with 2 x 3 weights in layer 2, "
               "but is given one with 1 x 3");
    REQUIRE(said({2, 3})
            == "a network with 2 layers is used with numbers that were made for one with 1");
    for_each_parameter(net, [](double w) { REQUIRE(w == 0); }, net.parameters);
}
