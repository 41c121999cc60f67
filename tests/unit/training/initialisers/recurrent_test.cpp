#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/initialisers.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

using namespace gradus;

namespace {

auto lstm_network() {
    return make_network<double>(over_time<3>(lstm<2, 4>()), dense<4, 1>(identity));
}

/// The largest distance of Q Qᵀ from 1, for the rows first … first + 3 of U.
double distance_from_orthogonal(const auto& U, std::size_t first) {
    double largest = 0;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j) {
            double product = i == j ? -1 : 0;
            for (std::size_t k = 0; k < 4; ++k) product += U(first + i, k) * U(first + j, k);
            largest = std::max(largest, product < 0 ? -product : product);
        }
    return largest;
}

} // namespace

TEST_CASE("Recurrent weights are drawn gate by gate, and nothing else is changed") {
    auto net = lstm_network();
    random_generator random(3);
    initialise(net, random);
    const auto before = net;
    initialise_recurrent_weights(net, random, orthogonal{});
    for (std::size_t gate = 0; gate < 4; ++gate)
        CHECK(distance_from_orthogonal(net.parameters[zero].U, 4 * gate) < 1e-14);
    CHECK(net.parameters[zero].W == before.parameters[zero].W);
    CHECK(net.parameters[zero].b == before.parameters[zero].b);
    CHECK(net.parameters[one] == before.parameters[one]);

    initialise_recurrent_weights(net, random, scaled_identity{0.5});
    for (std::size_t i = 0; i < 16; ++i)
        for (std::size_t k = 0; k < 4; ++k)
            CHECK(net.parameters[zero].U(i, k) == (i % 4 == k ? 0.5 : 0));
    initialise_recurrent_weights(net, random, all_equal{0.25});
    CHECK(net.parameters[zero].U(15, 3) == 0.25);
}

TEST_CASE("Weights of a cell are drawn for the size of a gate") {
    // Glorot's bound is 1 for 2 inputs and 4 outputs; of 4 gates together it would be 0.58.
    auto net = lstm_network();
    random_generator random(3);
    initialise(net, random, xavier_uniform{});
    double largest = 0;
    for (std::size_t k = 0; k < count_of(net.parameters[zero].W); ++k)
        largest = std::max(largest, net.parameters[zero].W.data()[k]);
    CHECK(largest > 0.8);
    CHECK(largest < 1);
}

TEST_CASE("A forget bias is set where there is a forget gate") {
    auto net = make_network<double>(over_time<3, gives::every_step>(lstm<2, 4>()),
                                    over_time<3>(gru<4, 2>()), dense<2, 1>(identity));
    set_forget_bias(net, 3);
    for (std::size_t k = 0; k < 16; ++k)
        CHECK(net.parameters[zero].b[k] == (k / 4 == 1 ? 3 : 0)); // i, f, g, o
    CHECK(net.parameters[one].b == vector<double, 6>{});
    CHECK_THROWS_WITH(set_forget_bias(net, std::numeric_limits<double>::infinity()),
                      "set_forget_bias: the bias must be a finite number");
    random_generator random(1);
    CHECK_THROWS_WITH(initialise_recurrent_weights(
                          net, random, scaled_identity{std::numeric_limits<double>::quiet_NaN()}),
                      "scaled_identity: the scale must be a finite number");
}

TEST_CASE("A network is drawn as torch.nn draws it") {
    auto net = make_network<double>(over_time<3>(gru<2, 16>()), dense<16, 1>(identity));
    random_generator random(8);
    initialise_as_torch(net, random);
    const auto largest = [](const auto& array, std::size_t first, std::size_t count) {
        double most = 0;
        for (std::size_t k = first; k < first + count; ++k)
            most = std::max(most, std::max(array.data()[k], -array.data()[k]));
        return most;
    };
    const auto& p = net.parameters[zero];
    CHECK(largest(p.U, 0, 768) < 0.25);
    CHECK(largest(p.U, 0, 768) > 0.24);
    CHECK(largest(p.W, 0, 96) < 0.25);
    CHECK(largest(p.b, 0, 32) > 0.26); // two of torch's in one
    CHECK(largest(p.b, 0, 32) < 0.5);
    CHECK(largest(p.b, 32, 16) < 0.25); // b_in
    CHECK(largest(p.b_hn, 0, 16) < 0.25);
    CHECK(largest(p.b_hn, 0, 16) > 0.15);
    CHECK(largest(net.W(layer_c<2>), 0, 16) < 0.25);
}

TEST_CASE("The biases of torch.nn are taken over") {
    const std::array<double, 6> ih{1, 2, 3, 4, 5, 6};
    const std::array<double, 6> hh{10, 20, 30, 40, 50, 60};
    gru_parameters<double, 1, 2> p{};
    set_torch_biases(p, ih, hh);
    CHECK(p.b == vector<double, 6>{11, 22, 33, 44, 5, 6});
    CHECK(p.b_hn == vector<double, 2>{50, 60});
    cell_parameters<double, 1, 2, 3> reset_before{};
    set_torch_biases(reset_before, ih, hh);
    CHECK(reset_before.b == vector<double, 6>{11, 22, 33, 44, 55, 66});
    CHECK_THROWS_WITH(set_torch_biases(p, ih, std::array<double, 2>{}),
                      "a cell with 6 biases cannot take 2");
}
