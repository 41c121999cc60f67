#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/rational.hpp>

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

auto network_with(const hidden_layer_parts& parts) {
    return make_runtime_network<double>({3, 4, 4, 2}, relu, softmax, parts);
}

std::vector<std::string> arrays_of(const runtime_parameters<double>& p) {
    std::vector<std::string> names;
    runtime_parameters<double>::for_each_array(
        [&](const array_name& name, const auto& array) {
            names.push_back(name.name + (' ' + std::to_string(count_of(array))));
        },
        p);
    return names;
}

} // namespace

TEST_CASE("A layer without parts has W and b alone, one that is normalised γ and β too") {
    const auto plain = network_with({.is_residual = true, .dropout = 0.5});
    for (const auto& p : plain.parameters) REQUIRE(arrays_of(p).size() == 2);
    const auto normalised = network_with({.normalisation = batch_normalisation_settings{}});
    REQUIRE(arrays_of(normalised.parameters[0])
            == std::vector<std::string>{"W 12", "b 4", "gamma 4", "beta 4", "running_mean 4",
                                        "running_variance 4"});
    REQUIRE(arrays_of(normalised.parameters[2]) == std::vector<std::string>{"W 8", "b 2"});
    REQUIRE(normalised.parameters[1].gamma[3] == 1);
    REQUIRE(normalised.parameters[1].running_variance[3] == 1);
    REQUIRE(normalised.parameters[1].beta[3] == 0);
    REQUIRE(zero_parameters(normalised)[1].gamma[3] == 0);
}

TEST_CASE("A path goes around each layer that gives as many numbers as it takes, and no other") {
    // All weights are 0 and relu(0) = 0, so that a layer gives what its path gives.
    auto net = make_runtime_network<double>({2, 3, 3, 1}, relu, identity, {.is_residual = true});
    for (std::size_t i = 0; i < 3; ++i) net.b(1)[i] = 5;
    net.W(3)(0, 1) = 1;
    REQUIRE(output(net, std::vector<double>{7, 8})[0] == 5);
    auto narrow = make_runtime_network<double>({2, 2, 1}, relu, identity, {.is_residual = true});
    narrow.W(2)(0, 1) = 1;
    REQUIRE(output(narrow, std::vector<double>{7, 8})[0] == 8);
}

TEST_CASE("Settings that the parts refuse are refused by the network") {
    for (const double rate : {1., -0.1, 2., std::numeric_limits<double>::quiet_NaN()})
        REQUIRE(message_of<std::invalid_argument>([&] { network_with({.dropout = rate}); })
                == "dropout: the rate must lie in [0, 1)");
    REQUIRE(message_of<std::invalid_argument>([&] {
                network_with({.normalisation = batch_normalisation_settings{.epsilon = 0}});
            })
            == "batch normalisation: epsilon must be a finite number above 0");
    REQUIRE(message_of<std::invalid_argument>([&] {
                make_runtime_network<rational>({1, 1}, identity, identity, {.is_residual = true});
            })
            == "the parts of a hidden layer need a scalar with roots, such as double");
}

TEST_CASE("Without parts a network may have any scalar") {
    auto net = make_runtime_network<rational>({1, 1}, identity);
    net.W(1)(0, 0) = {2, 3};
    net.b(1)[0] = 1;
    REQUIRE(output(net, std::vector<rational>{2})[0] == rational(7, 3));
}

TEST_CASE("Only the hidden layers of a network have parts") {
    const hidden_layer_parts all{.normalisation = batch_normalisation_settings{}, .dropout = 0.5};
    REQUIRE(network_with(all).mixes_samples());
    REQUIRE(network_with(all).draws());
    const auto flat = make_runtime_network<double>({3, 2}, relu, softmax, all);
    REQUIRE_FALSE(flat.mixes_samples());
    REQUIRE_FALSE(flat.draws());
    REQUIRE(arrays_of(flat.parameters[0]).size() == 2);
}
