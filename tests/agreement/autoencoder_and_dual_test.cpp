#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <utility>

// The gradient of a denoising autoencoder, of which one matrix is used twice where its weights are
// tied, against dual numbers, for every parameter.

namespace {

using namespace gradus;

/// Numbers that no symmetry maps onto each other.
template <class T, class Layer>
constexpr auto filled(Layer layer) {
    auto net = make_network<T>(layer);
    int k = 1;
    const auto fill = [&](const array_name&, auto& array) {
        for (std::size_t j = 0; j < count_of(array); ++j) {
            k = (k * 37 + 11) % 101;
            array.data()[j] = constant<T>(k - 50, 40);
        }
    };
    std::remove_reference_t<decltype(net.parameters[zero])>::for_each_array(fill,
                                                                            net.parameters[zero]);
    return net;
}

template <class T>
constexpr vector<T, 3> some_input() {
    return {{constant<T>(3, 8), constant<T>(-5, 8), constant<T>(7, 8)}};
}

/// What a training step propagates, with the noise of a seed.
template <class Network, class Cost>
constexpr auto propagated(const Network& net, const Cost& cost) {
    using T = typename Network::scalar;
    random_generator random(3);
    propagation<Network> state(net);
    set_input(state, some_input<T>());
    forward(net, state, phase::training(random));
    set_output_error(net, state, 0, some_input<T>(), cost);
    return state;
}

/// How many partial derivatives are the same, and how many there are.
template <class T, class Layer, class Cost, class Same>
constexpr std::pair<std::size_t, std::size_t> that_agree(Layer layer, const Cost& cost,
                                                         const Same& same) {
    const auto net = filled<T>(layer);
    auto state = propagated(net, cost);
    backward(net, state);
    auto gradient = zero_parameters(net);
    add_gradient(net, state, gradient);

    auto dual_net = filled<dual<T>>(layer);
    std::size_t agreeing = 0;
    std::size_t count = 0;
    const auto look = [&](const array_name&, auto& numbers, const auto& partials) {
        for (std::size_t k = 0; k < count_of(partials); ++k) {
            numbers.data()[k].derivative = T(1);
            const auto seen = propagated(dual_net, cost);
            const auto C = sample_cost(cost, dual_net.activation(one), seen.z(one), seen.a(one),
                                       some_input<dual<T>>());
            agreeing += same(C.derivative, partials.data()[k]) ? 1u : 0u;
            numbers.data()[k].derivative = T(0);
            ++count;
        }
    };
    std::remove_cvref_t<decltype(gradient[zero])>::for_each_array(look, dual_net.parameters[zero],
                                                                  gradient[zero]);
    return {agreeing, count};
}

constexpr auto exactly = [](const rational& x, const rational& y) { return x == y; };
constexpr auto nearly = [](double x, double y) {
    const double distance = x < y ? y - x : x - y;
    return distance <= 1e-13;
};
constexpr auto free_weights = autoencoder_weights::free;

} // namespace

TEST_CASE("Backward through an autoencoder with tied weights is the derivative, exactly") {
    constexpr auto agree =
        that_agree<rational>(denoising_autoencoder<3, 2>(relu, identity), quadratic, exactly);
    STATIC_REQUIRE(agree == std::pair<std::size_t, std::size_t>(6 + 2 + 3, 6 + 2 + 3));
    const auto masked = that_agree<rational>(
        denoising_autoencoder<3, 2>(leaky_relu, relu, masking(0.5)), quadratic, exactly);
    REQUIRE(masked == std::pair<std::size_t, std::size_t>(11, 11));
}

TEST_CASE("Backward through an autoencoder with free weights is the derivative, exactly") {
    const auto agree = that_agree<rational>(
        denoising_autoencoder<3, 2, free_weights>(leaky_relu, identity, salt_and_pepper(0.5)),
        quadratic, exactly);
    REQUIRE(agree == std::pair<std::size_t, std::size_t>(6 + 2 + 6 + 3, 6 + 2 + 6 + 3));
}

TEST_CASE("Backward through an autoencoder is the derivative for smooth activations too") {
    REQUIRE(that_agree<double>(denoising_autoencoder<3, 4>(sigmoid, sigmoid, masking(0.5)),
                               cross_entropy, nearly)
            == std::pair<std::size_t, std::size_t>(12 + 4 + 3, 12 + 4 + 3));
    REQUIRE(that_agree<double>(denoising_autoencoder<3, 4, free_weights>(gradus::tanh, sigmoid),
                               quadratic, nearly)
            == std::pair<std::size_t, std::size_t>(12 + 4 + 12 + 3, 12 + 4 + 12 + 3));
}
