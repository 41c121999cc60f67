#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/parameters.hpp>

#include <boost/hana/unpack.hpp>

#include <array>
#include <cstddef>
#include <numeric>
#include <utility>

// The gradient of a mini-batch's cost, as the layers' backward passes have it, against dual
// numbers, for every parameter of networks of all kinds of layers.

namespace {

using namespace gradus;
namespace hana = boost::hana;

/// The same layers with dual numbers, whose derivatives are 0.
template <class T, class... Layers>
constexpr auto with_duals(const network<T, Layers...>& net) {
    auto dual_net =
        hana::unpack(net.layers, [](auto... layers) { return make_network<dual<T>>(layers...); });
    from_first_to_last(net, [&](auto l) {
        const auto lift = [](const array_name&, auto& lifted, const auto& array) {
            for (std::size_t k = 0; k < count_of(array); ++k)
                lifted.data()[k] = dual<T>(array.data()[k]);
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            lift, dual_net.parameters[l - one], net.parameters[l - one]);
    });
    return dual_net;
}

/// Σ over the samples of the quadratic cost.
template <class Network, class Samples>
constexpr auto total_cost(const Network& net, const Samples& samples) {
    using T = typename Network::scalar;
    propagation<Network, mini_batch<T>> state(net, samples.size());
    for (std::size_t s = 0; s < samples.size(); ++s) {
        vector<T, Network::inputs> x;
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = T(samples[s].first[j]);
        set_input(state, x, s);
    }
    forward(net, state, phase::looking());
    T cost(0);
    for (std::size_t s = 0; s < samples.size(); ++s) {
        const auto& a = at_sample(state.a(last_layer(net)), s);
        for (std::size_t i = 0; i < a.size(); ++i) {
            const T error = a[i] - T(samples[s].second[i]);
            cost = cost + error * error / T(2);
        }
    }
    return cost;
}

/// How many partial derivatives are the same, and how many there are.
template <class Same, class Network, class Samples>
constexpr std::pair<std::size_t, std::size_t> that_agree(Same same, const Network& net,
                                                         const Samples& samples) {
    using T = typename Network::scalar;
    std::array<std::size_t, std::tuple_size_v<Samples>> indices{};
    for (std::size_t s = 0; s < indices.size(); ++s) indices[s] = s;
    propagation<Network, mini_batch<T>> state(net);
    propagate(net, state, samples, indices, quadratic, phase::looking());
    auto gradient = zero_parameters(net);
    add_gradient(net, state, gradient);

    auto dual_net = with_duals(net);
    std::size_t agreeing = 0;
    std::size_t count = 0;
    from_first_to_last(net, [&](auto l) {
        const auto look = [&](const array_name& name, auto& numbers, const auto& partials) {
            if (!name.is_learnt()) return;
            for (std::size_t k = 0; k < count_of(partials); ++k) {
                numbers.data()[k].derivative = T(1);
                const T partial = total_cost(dual_net, samples).derivative;
                agreeing += same(partial, partials.data()[k]) ? 1u : 0u;
                numbers.data()[k].derivative = T(0);
                ++count;
            }
        };
        std::remove_cvref_t<decltype(gradient[l - one])>::for_each_array(
            look, dual_net.parameters[l - one], gradient[l - one]);
    });
    return {agreeing, count};
}

/// Numbers that no symmetry maps onto each other.
template <class Network>
constexpr Network filled(Network net) {
    using T = typename Network::scalar;
    int k = 1;
    from_first_to_last(net, [&](auto l) {
        const auto fill = [&](const array_name& name, auto& numbers) {
            if (!name.is_learnt()) return;
            for (std::size_t j = 0; j < count_of(numbers); ++j) {
                k = (k * 37 + 11) % 101;
                numbers.data()[j] = constant<T>(k - 50, 40);
            }
        };
        std::remove_reference_t<decltype(net.parameters[l - one])>::for_each_array(
            fill, net.parameters[l - one]);
    });
    return net;
}

template <class T>
using samples_of = std::array<std::pair<vector<T, 3>, vector<T, 2>>, 4>;

template <class T>
constexpr samples_of<T> some_samples() {
    const auto number = [](int p) { return constant<T>(p, 8); };
    return {{{{{number(3), number(-5), number(1)}}, {{number(2), number(7)}}},
             {{{number(-4), number(2), number(9)}}, {{number(0), number(-3)}}},
             {{{number(6), number(1), number(-7)}}, {{number(5), number(1)}}},
             {{{number(-1), number(-8), number(4)}}, {{number(-6), number(4)}}}}};
}

struct is_close {
    constexpr bool operator()(double x, double y) const {
        const double size = x < 0 ? -x : x;
        const double distance = x < y ? y - x : x - y;
        return distance <= 1e-12 * (size < 1 ? 1 : size);
    }
};

} // namespace

TEST_CASE("Backward through residual paths and blocks is the derivative, exactly") {
    constexpr auto same = [](const rational& x, const rational& y) { return x == y; };
    constexpr auto net = filled(make_network<rational>(
        dense<3, 2>(identity), residual(dense<2, 2>(relu)),
        block(dense<2, 2>(identity), activate<2>(relu)), dense<2, 2>(identity)));
    const auto agree = that_agree(same, net, some_samples<rational>());
    REQUIRE(agree.first == agree.second);
    REQUIRE(agree.second == 8 + 6 + 6 + 6);
}

TEST_CASE("Backward through batch normalisation is the derivative, mean and variance included") {
    const auto agree = [](const auto& net) {
        const auto [agreeing, count] = that_agree(is_close{}, filled(net), some_samples<double>());
        CHECK(agreeing == count);
        return count;
    };
    REQUIRE(agree(make_network<double>(dense<3, 4>(identity), batch_normalisation<4>(),
                                       activate<4>(gradus::tanh), dense<4, 2>(identity)))
            == 16 + 8 + 10);
    REQUIRE(agree(make_network<double>(
                block(dense<3, 4>(identity), batch_normalisation<4>({.epsilon = 0.5}),
                      activate<4>(sigmoid)),
                residual(dense<4, 4>(gradus::tanh), batch_normalisation<4>(), dense<4, 4>(sigmoid)),
                dense<4, 2>(sigmoid)))
            == 24 + 48 + 10);
}

TEST_CASE("Dropout's backward pass is the derivative with what was dropped") {
    const auto net = filled(
        make_network<double>(dense<3, 5>(gradus::tanh), dropout<5>(0.5), dense<5, 2>(identity)));
    const auto samples = some_samples<double>();
    const std::array<std::size_t, 4> indices{0, 1, 2, 3};
    using network_type = std::remove_const_t<decltype(net)>;
    random_generator random(3);
    propagation<network_type, mini_batch<double>> state(net);
    propagate(net, state, samples, indices, quadratic, phase::training(random));
    auto gradient = zero_parameters(net);
    add_gradient(net, state, gradient);
    std::size_t dropped = 0;
    for_each_number(state.a(one + one),
                    [&](std::size_t, std::size_t, double a) { dropped += a == 0 ? 1u : 0u; });
    REQUIRE(dropped > 0);
    REQUIRE(dropped < 20);

    // A difference quotient with the same numbers dropped again.
    const auto cost = [&](double change) {
        auto moved = net;
        moved.W(one)(2, 1) += change;
        random_generator again(3);
        propagation<network_type, mini_batch<double>> moved_state(moved);
        propagate(moved, moved_state, samples, indices, quadratic, phase::training(again));
        double sum = 0;
        for (std::size_t s = 0; s < samples.size(); ++s)
            for (std::size_t i = 0; i < 2; ++i) {
                const double error = moved_state.a(last_layer(net))[s][i] - samples[s].second[i];
                sum += error * error / 2;
            }
        return sum;
    };
    const double quotient = (cost(1e-5) - cost(-1e-5)) / 2e-5;
    REQUIRE(gradient[zero].W(2, 1) == Approx(quotient).epsilon(1e-7));
}
