#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/network.hpp>

#include <utility>

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
    net.W(one + one) = matrix<double, 2, 2>({{3, 0}, {0, 4}});
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

TEST_CASE("norm is the Euclidean norm") { STATIC_REQUIRE(norm(vector<double, 2>{{3, -4}}) == 5); }
