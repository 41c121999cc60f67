#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

/// Quarters between −1 and 1 that no symmetry maps onto each other, a different one each time.
template <class T>
auto quarters(int seed) {
    return [k = seed]() mutable {
        k = (k * 37 + 11) % 101;
        return constant<T>(k % 9 - 4, 4);
    };
}

template <class T>
vector<T, dynamic> sequence(std::size_t size, int seed) {
    auto next = quarters<T>(seed);
    vector<T, dynamic> x(size);
    for (std::size_t j = 0; j < size; ++j) x[j] = next();
    return x;
}

template <class Network>
Network filled(Network net) {
    auto next = quarters<typename Network::scalar>(5);
    from_first_to_last(net, [&](auto l) {
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            [&](const array_name&, auto& array) {
                for (std::size_t k = 0; k < count_of(array); ++k) array.data()[k] = next();
            },
            net.parameters[l - one]);
    });
    return net;
}

/// f(number of the sum, number of the term) for all numbers of two sets of parameters.
template <class Network, class Parameters, class Function>
void for_each_pair(const Network& net, Parameters& sum, const Parameters& term, const Function& f) {
    from_first_to_last(net, [&](auto l) {
        std::remove_cvref_t<decltype(sum[l - one])>::for_each_array(
            [&](const array_name&, auto& here, const auto& there) {
                for (std::size_t k = 0; k < count_of(here); ++k) f(here.data()[k], there.data()[k]);
            },
            sum[l - one], term[l - one]);
    });
}

template <class Network, class X, class Y>
auto sum_of_windows(const Network& net, const X& x, const Y& y, const truncation& k) {
    auto sum = zero_parameters(net);
    truncated_bptt(net, x, y, quadratic, k, [&](const auto& gradient, const time_window&) {
        for_each_pair(net, sum, gradient, [](auto& s, const auto& g) { s = s + g; });
    });
    return sum;
}

/// Out of Catch's sight, which compares tuples with its own operators.
bool same(const auto& x, const auto& y) { return x == y; }

auto one_number_each_step() {
    return filled(make_network<rational>(
        over_time<dynamic, gives::every_step>(simple_recurrent<1, 2>(hard_tanh)),
        over_time<dynamic, gives::every_step>(simple_recurrent<2, 1>(identity)),
        each_step<dynamic>(dense<1, 1>(identity))));
}

/// h_t = u h_(t−1) + x_t with u = 2, and a = h.
auto doubling() {
    auto net = make_network<rational>(
        over_time<dynamic, gives::every_step>(simple_recurrent<1, 1>(identity)),
        each_step<dynamic>(dense<1, 1>(identity)));
    net.parameters[zero].W(0, 0) = 1;
    net.parameters[zero].U(0, 0) = 2;
    net.W(layer_c<2>)(0, 0) = 1;
    return net;
}

} // namespace

TEST_CASE("Truncated backpropagation through all steps is the whole gradient") {
    const auto net = one_number_each_step();
    const auto x = sequence<rational>(5, 7);
    const auto y = sequence<rational>(5, 2);
    const auto whole = backpropagate(net, x, y, quadratic);
    for (const std::size_t k1 : {1u, 2u, 3u, 5u, 9u})
        CHECK(same(sum_of_windows(net, x, y, {k1, 9}), whole));
    CHECK(same(sum_of_windows(net, x, y, {2, 5}), whole));
    CHECK_FALSE(same(sum_of_windows(net, x, y, {2, 2}), whole));
    CHECK(whole[zero].U(0, 1) != rational(0));
}

TEST_CASE("Truncated backpropagation passes the costs of k1 steps through k2") {
    // x = 1, y = 0: h = 1, 3, 7, 15, and ∂C/∂U = Σ_t h_t Σ_s 2^(t − s) h_(s − 1) over the steps s
    // of t's window.
    const auto net = doubling();
    vector<rational, dynamic> x(4), y(4);
    for (std::size_t t = 0; t < 4; ++t) x[t] = 1;
    const auto through = [&](std::size_t k1, std::size_t k2) {
        return sum_of_windows(net, x, y, {k1, k2})[zero].U(0, 0);
    };
    const int from_2 = 3 * 1, from_3 = 7 * (3 + 2 * 1), from_4 = 15 * (7 + 2 * 3 + 4 * 1);
    CHECK(through(4, 4) == rational(from_2 + from_3 + from_4));
    CHECK(through(1, 1) == rational(3 * 1 + 7 * 3 + 15 * 7));
    CHECK(through(2, 2) == rational(from_2 + 7 * 3 + 15 * (7 + 2 * 3)));
    CHECK(through(1, 2) == rational(3 * 1 + 7 * (3 + 2 * 1) + 15 * (7 + 2 * 3)));
    CHECK(through(2, 3) == rational(from_2 + 7 * (3 + 2 * 1) + 15 * (7 + 2 * 3 + 4 * 1)));
    CHECK(through(3, 3) == rational(from_2 + from_3 + from_4)); // the second: steps 2 … 4
}

TEST_CASE("With one target at the end the last k2 steps count") {
    auto net = make_network<rational>(over_time<dynamic>(simple_recurrent<1, 1>(identity)),
                                      dense<1, 1>(identity));
    net.parameters[zero] = doubling().parameters[zero];
    net.W(layer_c<2>)(0, 0) = 1;
    vector<rational, dynamic> x(4);
    for (std::size_t t = 0; t < 4; ++t) x[t] = 1;
    const vector<rational, 1> y{};
    CHECK(sum_of_windows(net, x, y, {1, 2})[zero].U(0, 0) == rational(15 * (7 + 2 * 3)));
    CHECK(same(sum_of_windows(net, x, y, {3, 4}), backpropagate(net, x, y, quadratic)));
}

TEST_CASE("A window begins where the parameters moved after the one before") {
    auto net = doubling();
    vector<rational, dynamic> x(2), y(2);
    x[0] = x[1] = 1;
    std::vector<rational> gradients;
    truncated_bptt(net, x, y, quadratic, {1, 1}, [&](const auto& gradient, const time_window& now) {
        CHECK(now.last == gradients.size() + 1);
        gradients.push_back(gradient[zero].U(0, 0));
        net.parameters[zero].U(0, 0) = 5;
    });
    CHECK(gradients == std::vector<rational>{0, (5 * 1 + 1) * 1});
}

TEST_CASE("A sequence in parts gives what it gives as a whole, to the same bits") {
    const auto net =
        filled(make_network<double>(over_time<dynamic, gives::every_step>(lstm<1, 3>()),
                                    over_time<dynamic, gives::every_step>(gru<3, 2>()),
                                    each_step<dynamic>(dense<2, 1>(sigmoid))));
    using network_type = std::remove_const_t<decltype(net)>;
    const auto x = sequence<double>(7, 7);
    const auto whole = output(net, x);
    propagation<network_type, mini_batch<double>> state(net, 2);
    std::size_t done = 0;
    for (const std::size_t size : {3u, 1u, 2u, 1u}) {
        vector<double, dynamic> part(size);
        for (std::size_t j = 0; j < size; ++j) part[j] = x[done + j];
        for (const std::size_t s : {0u, 1u}) set_input(state, part, s);
        forward(net, state);
        for (std::size_t j = 0; j < size; ++j) {
            CHECK(state.a(last_layer(net))[0][j] == whole[done + j]);
            CHECK(state.a(last_layer(net))[1][j] == whole[done + j]);
        }
        carry_states(net, state);
        done += size;
    }
    reset_states(net, state);
    for (const std::size_t s : {0u, 1u}) set_input(state, x, s);
    forward(net, state);
    CHECK(state.a(last_layer(net))[1] == whole);
}

TEST_CASE("Truncation that would leave out inputs, and targets that do not fit, are refused") {
    const auto net = doubling();
    const auto x = sequence<rational>(4, 1);
    const auto f = [](const auto&, const time_window&) {};
    CHECK_THROWS_WITH(truncated_bptt(net, x, x, quadratic, {0, 2}, f),
                      "truncated backpropagation needs 1 <= k1 <= k2, not k1 = 0 and k2 = 2");
    CHECK_THROWS_WITH(truncated_bptt(net, x, x, quadratic, {3, 2}, f),
                      "truncated backpropagation needs 1 <= k1 <= k2, not k1 = 3 and k2 = 2");
    CHECK_THROWS_WITH(truncated_bptt(net, x, sequence<rational>(3, 1), quadratic, {1, 2}, f),
                      "a sequence of 4 steps has as many targets for each, not 3 numbers");
    CHECK_THROWS_WITH(truncated_bptt(net, x, sequence<rational>(8, 1), quadratic, {1, 2}, f),
                      "the network gives 1 outputs, but a target has 2");
}
