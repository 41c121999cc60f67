#include "catch.hpp"
#include "unit/training/files.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <cmath>

using namespace gradus;

TEST_CASE("a constant rate stays, a step rate jumps, an exponential one falls at every step") {
    STATIC_REQUIRE(constant_rate{0.3}(0) == 0.3);
    STATIC_REQUIRE(constant_rate{0.3}(1000000) == 0.3);
    constexpr step_rate halved{.initial = 8, .factor = 0.5, .steps = 10};
    STATIC_REQUIRE(halved(0) == 8);
    STATIC_REQUIRE(halved(9) == 8);
    STATIC_REQUIRE(halved(10) == 4);
    STATIC_REQUIRE(halved(75) == 0x1p-4);
    constexpr exponential_rate falling{.initial = 1, .factor = 0.5};
    STATIC_REQUIRE(falling(0) == 1);
    STATIC_REQUIRE(falling(13) == 0x1p-13);
    REQUIRE(std::abs(exponential_rate{0.5, 0.99}(200) / (0.5 * std::pow(0.99, 200)) - 1) < 1e-14);
}

TEST_CASE("the cosine rate falls from the first to the last along half a turn") {
    constexpr cosine_rate falling{.initial = 0.5, .steps = 100, .last = 0.25};
    STATIC_REQUIRE(falling(0) == 0.5);
    STATIC_REQUIRE(falling(50) == 0.375);
    STATIC_REQUIRE(falling(100) == 0.25);
    STATIC_REQUIRE(falling(12345) == 0.25);
    STATIC_REQUIRE(cosine_rate{.initial = 1, .steps = 0}(0) == 0);
    for (std::size_t t = 1; t <= 100; ++t) REQUIRE(falling(t) < falling(t - 1));
    // cos(π/3) = ½
    REQUIRE(std::abs(cosine_rate{.initial = 1, .steps = 3}(1) - 0.75) < 1e-15);
}

TEST_CASE("half a turn's cosine is right within 3 units of 2^-53") {
    for (int k = 0; k <= 4096; ++k) {
        const double x = k / 4096.0;
        const double exact = static_cast<double>(std::cos(3.14159265358979323846264338L * x));
        REQUIRE(std::abs(half_turn_cosine(x) - exact) <= 3 * 0x1p-53);
        REQUIRE(half_turn_cosine(1 - x) == -half_turn_cosine(x));
    }
}

TEST_CASE("a scheduled optimiser takes the schedule's rate, step after step") {
    constexpr auto moved = [] {
        auto net = one_weight(0);
        scheduled optimiser(sgd{.learning_rate = 1000}, exponential_rate{1, 0.5});
        for (int step = 0; step < 4; ++step) optimiser.update(net, gradient_of(1, -2, 3), 3, 3);
        return net;
    }();
    REQUIRE(std::abs(weight(moved) + 1.875) < 1e-15);
    REQUIRE(std::abs(bias(moved) - 3.75) < 1e-15);
    auto net = one_weight(0);
    scheduled heavy(momentum(net, {.learning_rate = 0, .mu = 0}), step_rate{4, 0.25, 2});
    for (int step = 0; step < 3; ++step) heavy.update(net, gradient_of(1, 0), 1, 1);
    REQUIRE(weight(net) == -9);
}

TEST_CASE("a rate that changes every 0 steps is refused") {
    REQUIRE(message_of<std::invalid_argument>([] { (void)step_rate{1, 0.5, 0}(3); })
            == "step_rate: the number of steps must be above 0");
}
