#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/layers/batch_normalisation.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/propagation.hpp>

#include <limits>
#include <stdexcept>

using namespace gradus;

namespace {

/// One neuron's inputs 1, 3, 5, 7: mean 4, biased variance 5, unbiased 20/3.
constexpr auto normalised_numbers(const phase& now, const batch_normalisation_layer<1>& layer) {
    normalisation_parameters<double, 1> p;
    set_to_start(p);
    p.gamma[0] = 2;
    p.beta[0] = 10;
    p.running_mean[0] = 1;
    p.running_variance[0] = 4;
    vectors<double, 1> x;
    resize(x, 1, 4);
    for (std::size_t s = 0; s < 4; ++s) x[s][0] = static_cast<double>(2 * s + 1);
    normalisation_trace<mini_batch<double>, 1> seen;
    layer.resize(seen, p, 4);
    layer.forward(p, x, seen, now);
    layer.remember(p, seen);
    struct result {
        double a[4];
        double running_mean;
        double running_variance;
    };
    return result{{seen.a[0][0], seen.a[1][0], seen.a[2][0], seen.a[3][0]},
                  p.running_mean[0],
                  p.running_variance[0]};
}

} // namespace

TEST_CASE("In training batch normalisation takes the mini-batch's mean and biased variance") {
    // ε = 4, so that s = √(5 + 4) = 3: 10 + 2 (x − 4)/3.
    constexpr auto seen =
        normalised_numbers(phase::looking(), batch_normalisation<1>({.epsilon = 4}));
    STATIC_REQUIRE(seen.a[0] == 8);
    STATIC_REQUIRE(seen.a[3] == 12);
    REQUIRE(seen.a[1] == Approx(10 - 2. / 3));
}

TEST_CASE("The running statistics follow by a tenth, the variance unbiased, as in PyTorch") {
    constexpr auto seen = normalised_numbers(phase::looking(), batch_normalisation<1>());
    REQUIRE(seen.running_mean == Approx(0.9 * 1 + 0.1 * 4));
    REQUIRE(seen.running_variance == Approx(0.9 * 4 + 0.1 * 20 / 3));
}

TEST_CASE("In use it takes the running statistics, and these stay") {
    // ε = 5, so that s = √(4 + 5) = 3: 10 + 2 (x − 1)/3.
    constexpr auto seen =
        normalised_numbers(phase::evaluation(), batch_normalisation<1>({.epsilon = 5}));
    STATIC_REQUIRE(seen.a[0] == 10);
    STATIC_REQUIRE(seen.a[3] == 14);
    STATIC_REQUIRE(seen.running_mean == 1);
    STATIC_REQUIRE(seen.running_variance == 4);
}

TEST_CASE("A network with batch normalisation starts with factors 1 and variances 1") {
    constexpr auto net = make_network<double>(dense<2, 3>(identity), batch_normalisation<3>(),
                                              dense<3, 1>(identity));
    STATIC_REQUIRE(net.parameters[one].gamma == vector<double, 3>{{1, 1, 1}});
    STATIC_REQUIRE(net.parameters[one].beta == vector<double, 3>{});
    STATIC_REQUIRE(net.parameters[one].running_mean == vector<double, 3>{});
    STATIC_REQUIRE(net.parameters[one].running_variance == vector<double, 3>{{1, 1, 1}});
    STATIC_REQUIRE(zero_parameters(net)[one].gamma == vector<double, 3>{});
}

TEST_CASE("A mini-batch of one sample and settings that mean nothing are refused") {
    const auto net = make_network<double>(dense<1, 1>(identity), batch_normalisation<1>(),
                                          dense<1, 1>(identity));
    propagation<std::remove_const_t<decltype(net)>> state(net);
    REQUIRE(message_of<std::invalid_argument>([&] { forward(net, state, phase::looking()); })
            == "batch normalisation needs at least 2 samples in a mini-batch, not 1");
    REQUIRE_NOTHROW(forward(net, state));
    for (const double epsilon : {0., -1., std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity()})
        REQUIRE(message_of<std::invalid_argument>(
                    [&] { (void)batch_normalisation<1>({.epsilon = epsilon}); })
                == "batch normalisation: epsilon must be a finite number above 0");
    for (const double momentum : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()})
        REQUIRE(message_of<std::invalid_argument>(
                    [&] { (void)batch_normalisation<1>({.momentum = momentum}); })
                == "batch normalisation: momentum must lie in [0, 1]");
}
