#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>

#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

struct linear_cost {
    template <class Activation, class T>
    constexpr T delta(const Activation&, const T&, const T&, const T& y) const {
        return y;
    }
};

constexpr auto net = [] {
    auto net = make_network<double>(dense<1, 2>(identity), dense<2, 2>(identity));
    net.W(layer_c<2>) = matrix<double, 2, 2>({{3, 0}, {0, 4}});
    return net;
}();
using sample = std::pair<vector<double, 1>, vector<double, 2>>;

} // namespace

TEST_CASE("The profile is the norm of the mean, not the mean of the norms") {
    // Errors (1, 1) and (1, −1): their mean is (1, 0), before that (3, 0).
    constexpr auto profile = [] {
        const sample samples[] = {{{{0}}, {{1, 1}}}, {{{0}}, {{1, -1}}}};
        return gradient_profile(net, samples, linear_cost{});
    }();
    STATIC_REQUIRE(profile == vector<double, 2>{{3, 1}});
}

TEST_CASE("The profile of single samples is the root of the mean of the squares") {
    // Errors (4, 0) and (0, 2): before that (12, 0) and (0, 8).
    constexpr auto profile = [] {
        const sample samples[] = {{{{0}}, {{4, 0}}}, {{{0}}, {{0, 2}}}};
        return gradient_profile_per_sample(net, samples, linear_cost{});
    }();
    REQUIRE(std::abs(profile[0] * profile[0] - (144 + 64) / 2.) < 1e-12);
    REQUIRE(std::abs(profile[1] * profile[1] - (16 + 4) / 2.) < 1e-12);
}

TEST_CASE("Samples that disagree leave no mean, and each its gradient") {
    runtime_network<double, identity_activation> free({1, 2, 2}, identity);
    free.W(2) = matrix<double, dynamic, dynamic>(2, 2);
    free.W(2)(0, 0) = 3;
    using sequence = std::vector<double>;
    const std::vector<std::pair<sequence, sequence>> samples{{{0}, {5, 0}}, {{0}, {-5, 0}}};
    const auto mean = gradient_profile(free, samples, linear_cost{});
    const auto each = gradient_profile_per_sample(free, samples, linear_cost{});
    for (std::size_t l = 0; l < 2; ++l) REQUIRE(mean[l] == 0);
    REQUIRE(each[0] == 15);
    REQUIRE(each[1] == 5);
    REQUIRE(message_of<std::invalid_argument>([&] {
                gradient_profile_per_sample(free, std::vector<std::pair<sequence, sequence>>{},
                                            linear_cost{});
            })
            == "there are no samples for a gradient profile");
}

TEST_CASE("A profile of no samples or of one that does not fit is refused") {
    using sequence = std::vector<double>;
    runtime_network<double, identity_activation> free({1, 2}, identity);
    const auto said = [&](const std::vector<std::pair<sequence, sequence>>& samples) {
        return message_of<std::invalid_argument>(
            [&] { gradient_profile(free, samples, linear_cost{}); });
    };
    REQUIRE(said({}) == "there are no samples for a gradient profile");
    REQUIRE(said({{{1}, {1}}}) == "the network gives 2 outputs, but a target has 1");
    REQUIRE(said({{{1}, {1, 2}}, {{1}, {1, 2, 3}}})
            == "the network gives 2 outputs, but a target has 3");
    REQUIRE(said({{{1, 2}, {1, 2}}}) == "layer 1 takes 1 inputs, but is given 2");
    REQUIRE(said({{{1}, {1, 2}}}) == "");
}

TEMPLATE_TEST_CASE("gradients whose squares underflow have a profile", "", double, float) {
    // δ¹ = w δ², and w² is no number of this type above 0.
    constexpr TestType w = sizeof(TestType) == 4 ? TestType(0x1p-100) : TestType(0x1p-700);
    constexpr auto profile = [=] {
        auto deep = make_network<TestType>(dense<1, 1>(identity), dense<1, 1>(identity));
        deep.W(layer_c<2>)(0, 0) = w;
        const std::pair<vector<TestType, 1>, vector<TestType, 1>> samples[] = {{{{0}}, {{-1}}}};
        return gradient_profile(deep, samples, linear_cost{});
    }();
    STATIC_REQUIRE(profile == vector<TestType, 2>{{w, 1}});
}

TEST_CASE("300 sigmoid layers: the first layer's speed is small, not 0") {
    const std::vector<std::size_t> sizes(301, 1);
    runtime_network<double, sigmoid_activation> deep(sizes, sigmoid);
    for (auto& layer : deep.parameters) layer.W(0, 0) = 1;
    const std::vector<std::pair<std::vector<double>, std::vector<double>>> samples{{{1}, {1}}};
    const auto profile = gradient_profile(deep, samples, linear_cost{});
    // All z but the first are near the fixed point σ(z) = z = 0.6590…, with the slope 0.2247….
    REQUIRE(profile[0] > 1e-196);
    REQUIRE(profile[0] < 1e-193);
    REQUIRE(std::abs(profile[0] / profile[1] / 0.2247 - 1) < 0.2);
}

TEST_CASE("A profile over many samples of a float network is as good as one in double") {
    const auto narrow = make_network<float>(dense<1, 1>(sigmoid));
    using float_sample = std::pair<vector<float, 1>, vector<float, 1>>;
    const std::vector<float_sample> many(300'000, {{1}, {0.1f}});
    REQUIRE(gradient_profile(narrow, many, linear_cost{})[0] == 0.1f);
}
