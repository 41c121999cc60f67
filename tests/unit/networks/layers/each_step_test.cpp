#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/diagnosis.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <cstddef>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

/// Two numbers for each step, of which one is likelier.
template <class T>
auto classifier() {
    auto net =
        make_network<T>(over_time<dynamic, gives::every_step>(simple_recurrent<1, 2>(gradus::tanh)),
                        each_step<dynamic>(dense<2, 2>(softmax)));
    auto& p = net.parameters[zero];
    p.W(0, 0) = T(1);
    p.W(1, 0) = T(-1) / T(2);
    p.U(0, 1) = T(3) / T(4);
    net.W(layer_c<2>)(0, 0) = T(2);
    net.W(layer_c<2>)(1, 1) = T(1);
    return net;
}
template <class T>
vector<T, dynamic> numbers_of(std::vector<T> numbers) {
    vector<T, dynamic> v;
    v.components = std::move(numbers);
    return v;
}

} // namespace

TEST_CASE("each_step is a dense layer for every step") {
    auto net = make_network<rational>(each_step<3>(dense<2, 1>(identity)));
    net.W(one)(0, 0) = 2;
    net.W(one)(0, 1) = 3;
    net.b(one)[0] = 1;
    CHECK(output(net, vector<rational, 6>{1, 0, 0, 1, 1, 1}) == vector<rational, 3>{3, 4, 6});
    const auto gradient = backpropagate(net, vector<rational, 6>{1, 0, 0, 1, 1, 1},
                                        vector<rational, 3>{2, 2, 2}, quadratic);
    CHECK(gradient[zero].b[0] == rational(1 + 2 + 4));
    CHECK(gradient[zero].W(0, 0) == rational(1 + 4));
    CHECK(gradient[zero].W(0, 1) == rational(2 + 4));
}

TEST_CASE("softmax stands in each step by itself, and its cost is the sum over the steps") {
    const auto net = classifier<double>();
    const auto x = numbers_of<double>({1, -2, 0.5});
    const auto y = numbers_of<double>({1, 0, 0, 1, 1, 0});
    const auto a = output(net, x);
    REQUIRE(a.size() == 6);
    double cost = 0;
    for (std::size_t t = 0; t < 3; ++t) {
        CHECK(a[2 * t] + a[2 * t + 1] == Approx(1).epsilon(1e-15));
        cost -= std::log(a[2 * t + (t == 1 ? 1 : 0)]);
    }
    using sample = std::pair<vector<double, dynamic>, vector<double, dynamic>>;
    const std::vector<sample> samples{{x, y}};
    CHECK(mean_cost(net, samples, cross_entropy) == Approx(cost).epsilon(1e-14));
    CHECK(accuracy(net, samples) == 1);
    CHECK(accuracy(net, std::vector<sample>{{x, numbers_of<double>({1, 0, 1, 0, 1, 0})}})
          == Approx(2.0 / 3));

    // ∂C/∂U(0, 1) by dual numbers.
    auto dual_net = classifier<dual<double>>();
    dual_net.parameters[zero].U(0, 1).derivative = 1;
    const auto lifted = [](const auto& numbers) {
        vector<dual<double>, dynamic> v(numbers.size());
        for (std::size_t i = 0; i < v.size(); ++i) v[i] = dual<double>(numbers[i]);
        return v;
    };
    propagation<decltype(dual_net)> state(dual_net);
    set_input(state, lifted(x));
    forward(dual_net, state);
    const auto L = last_layer(dual_net);
    const auto moved =
        sample_cost(cross_entropy, dual_net.activation(L), state.z(L), state.a(L), lifted(y));
    CHECK(moved.derivative != 0);
    CHECK(backpropagate(net, x, y, cross_entropy)[zero].U(0, 1)
          == Approx(moved.derivative).epsilon(1e-13));
}

TEST_CASE("A diagnosis has the norms of a sample's gradient, and counts units once") {
    const auto net = classifier<double>();
    using sample = std::pair<vector<double, dynamic>, vector<double, dynamic>>;
    const std::vector<sample> samples{
        {numbers_of<double>({1, -2, 0.5}), numbers_of<double>({1, 0, 0, 1, 1, 0})},
        {numbers_of<double>({-1}), numbers_of<double>({1, 0})}};
    const diagnosis seen = diagnose(net, samples, cross_entropy, sgd{.learning_rate = 1});
    const auto g0 = backpropagate(net, samples[0].first, samples[0].second, cross_entropy);
    const auto g1 = backpropagate(net, samples[1].first, samples[1].second, cross_entropy);
    const auto norm_of = [](const auto&... arrays) {
        sum_of_squares<double> squares;
        const auto add_all = [&](const auto& array) {
            for (std::size_t k = 0; k < count_of(array); ++k) squares.add(array.data()[k]);
        };
        (add_all(arrays), ...);
        return squares.root();
    };
    CHECK(seen.layers[0].weight_gradient_per_sample
          == Approx((norm_of(g0[zero].W, g0[zero].U) + norm_of(g1[zero].W, g1[zero].U)) / 2));
    CHECK(seen.layers[0].bias_gradient_per_sample
          == Approx((norm_of(g0[zero].b) + norm_of(g1[zero].b)) / 2));
    CHECK(seen.layers[1].weight_gradient_per_sample
          == Approx((norm_of(g0[one].W) + norm_of(g1[one].W)) / 2));
    CHECK(seen.layers[1].dead == 0);
    const auto profile = gradient_profile(net, samples, cross_entropy);
    auto sum = g0[zero].b;
    add(sum, g1[zero].b);
    CHECK(profile[0] == Approx(norm_of(sum) / 2));
}
