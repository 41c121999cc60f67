#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/layers/dropout.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/propagation.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>

using namespace gradus;

namespace {

/// What dropout makes of 1000 ones.
auto dropped(double rate, const phase& now) {
    const auto net = make_network<double>(dropout<1000>(rate), dense<1000, 1>(identity));
    propagation<std::remove_const_t<decltype(net)>> state(net);
    vector<double, 1000> ones;
    for (std::size_t i = 0; i < 1000; ++i) ones[i] = 1;
    set_input(state, ones);
    forward(net, state, now);
    return state.a(one);
}

} // namespace

TEST_CASE("Dropout drops its share in training and divides the others by the rest") {
    random_generator random(1);
    const auto a = dropped(0.2, phase::training(random));
    std::size_t zeros = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        REQUIRE((a[i] == 0 || a[i] == 1 / 0.8));
        zeros += a[i] == 0 ? 1u : 0u;
    }
    // Six standard deviations of a binomial distribution, √(1000 · 0.2 · 0.8) = 12.6.
    REQUIRE(std::fabs(static_cast<double>(zeros) - 200) < 76);
}

TEST_CASE("Dropout does nothing in use, when gradients are looked at, and at rate 0") {
    random_generator random(1);
    for (const auto& a : {dropped(0.5, phase::evaluation()), dropped(0.5, phase::looking()),
                          dropped(0, phase::training(random))})
        for (std::size_t i = 0; i < 1000; ++i) REQUIRE(a[i] == 1);
}

TEST_CASE("A rate of dropout that is no probability below 1 is refused") {
    for (const double rate : {-0.1, 1., 2., std::numeric_limits<double>::quiet_NaN()})
        REQUIRE(message_of<std::invalid_argument>([&] { (void)dropout<3>(rate); })
                == "dropout: the rate must lie in [0, 1)");
}
