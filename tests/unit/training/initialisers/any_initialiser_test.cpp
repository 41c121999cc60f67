#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations/any_activation.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/initialisers.hpp>

#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>
#include <vector>

using gradus::any_initialiser;

namespace {

template <class Weights, class Biases, class Hidden>
std::vector<double> drawn(const Weights& weights, const Biases& biases, const Hidden& f) {
    auto net = gradus::make_runtime_network<double>({3, 4, 2}, f, gradus::softmax);
    gradus::random_generator random(1);
    initialise(net, random, weights, biases);
    std::vector<double> all;
    for (const auto& layer : net.parameters) {
        all.insert(all.end(), layer.W.data(), layer.W.data() + 3 * layer.b.size());
        all.insert(all.end(), layer.b.data(), layer.b.data() + layer.b.size());
    }
    return all;
}

} // namespace

TEST_CASE("An initialiser chosen at run time draws the numbers of the chosen one") {
    const auto same = [](const auto& known) {
        return drawn(known, gradus::standard_normal{}, gradus::tanh)
               == drawn(any_initialiser(known), any_initialiser(gradus::standard_normal{}),
                        gradus::tanh);
    };
    REQUIRE(same(gradus::normal_by_inputs{}));
    REQUIRE(same(gradus::normal_of_deviation{0.5}));
    REQUIRE(same(gradus::xavier_normal{}));
    REQUIRE(same(gradus::xavier_uniform{}));
    REQUIRE(same(gradus::he_normal{0.5}));
    REQUIRE(same(gradus::scaled_normal{3}));
    REQUIRE(same(gradus::all_equal{0.25}));
}

TEST_CASE("It knows the variance of the chosen one, and of numbers of another mean none") {
    using gradus::all_equal;
    STATIC_REQUIRE(any_initialiser(gradus::he_normal{1}).variance(8.0, 2.0) == 0.125);
    STATIC_REQUIRE(any_initialiser(gradus::standard_normal{}).variance(8.0, 2.0) == 1);
    STATIC_REQUIRE(any_initialiser(all_equal{0}).variance(8.0, 2.0) == 0);
    STATIC_REQUIRE(any_initialiser(all_equal{1}).variance(8.0, 2.0) == std::nullopt);
    STATIC_REQUIRE(all_equal{0}.variance(8.0, 2.0) == 0);
}

TEST_CASE("It refuses the settings that the chosen one refuses") {
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(message_of<std::invalid_argument>([&] {
                drawn(any_initialiser(gradus::he_normal{infinity}), gradus::all_equal{},
                      gradus::tanh);
            })
            == "he_normal: alpha must be a finite number");
}

TEST_CASE("Weights that suit the activation suit one that is chosen at run time") {
    const auto same = [](const auto& weights, const auto& f) {
        return drawn(weights, gradus::all_equal{}, f)
               == drawn(weights, gradus::all_equal{}, gradus::any_activation(f));
    };
    REQUIRE(same(gradus::suited_to_activation{}, gradus::relu));
    REQUIRE(same(gradus::suited_to_activation{}, gradus::tanh));
    REQUIRE(same(gradus::critical_normal{0.1}, gradus::tanh));
    REQUIRE(same(gradus::critical_normal{}, gradus::relu));
}
