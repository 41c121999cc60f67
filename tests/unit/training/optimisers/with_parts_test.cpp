#include "catch.hpp"
#include "counted_memory.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cmath>
#include <optional>

using namespace gradus;

TEST_CASE("the parts act in their order on the mean gradient, and after the step") {
    constexpr auto moved = [](auto... parts) {
        auto net = one_weight(4);
        with_parts optimiser(net, sgd{.learning_rate = 1}, parts...);
        optimiser.update(net, gradient_of(2, 8, 4), 4, 16);
        return net;
    };
    STATIC_REQUIRE(weight(moved()) == 2);
    STATIC_REQUIRE(weight(moved(l2(8))) == 0);                      // 4 − (2 + ½·4)
    STATIC_REQUIRE(weight(moved(l2(8), clip_by_value(3))) == 1);    // 4 − min(2 + 2, 3)
    STATIC_REQUIRE(weight(moved(clip_by_value(1), l2(8))) == 1);    // 4 − (min(2, 1) + 2)
    STATIC_REQUIRE(weight(moved(max_norm(0.5))) == 0.5);            // 4 − 2, then ½
    STATIC_REQUIRE(bias(moved(l2(8), l1(8), max_norm(0.5))) == -8); // biases are left alone
    STATIC_REQUIRE(bias(moved(clip_by_value(3))) == -3);
    // Parts that are there or not, as is chosen at run time.
    using std::optional;
    STATIC_REQUIRE(weight(moved(optional<l2>(), optional<max_norm>())) == 2);
    STATIC_REQUIRE(weight(moved(optional<l2>(8), clip_by_value(3), optional<l1>())) == 1);
    STATIC_REQUIRE(weight(moved(optional<max_norm>(0.5))) == 0.5);
}

TEST_CASE("l2 around sgd is sgd's own weight decay") {
    auto by_part = one_weight(3);
    auto by_sgd = by_part;
    with_parts optimiser(by_part, sgd{.learning_rate = 0.1}, l2(5));
    for (int step = 0; step < 10; ++step) {
        const auto gradient = gradient_of(weight(by_sgd) - 1, 0.5, 4);
        optimiser.update(by_part, gradient, 4, 100);
        sgd{.learning_rate = 0.1, .lambda = 5}.update(by_sgd, gradient, 4, 100);
    }
    REQUIRE(std::abs(weight(by_part) - weight(by_sgd)) < 1e-14);
    REQUIRE(std::abs(bias(by_part) - bias(by_sgd)) < 1e-14);
}

TEST_CASE("a trainer takes the whole construction, and a step allocates nothing") {
    using network_type = runtime_network<double, sigmoid_activation>;
    network_type net({2, 3, 1}, sigmoid);
    random_generator random(1);
    initialise_as_nielsen(net, random);
    example_for<network_type> sample{vector<double, dynamic>(2), vector<double, dynamic>(1)};
    sample.x[0] = sample.y[0] = 1;
    const std::array samples{sample};
    with_parts optimiser(net, scheduled(adam(net, {}), cosine_rate{.initial = 0.01, .steps = 9}),
                         l2(0.1), l1(0.1), clip_by_norm(1), max_norm(3));
    trainer training(net, cross_entropy, optimiser, 1);
    const auto start = net;
    training.train_epoch(net, samples, random);
    const std::size_t before = counted_memory::allocations();
    training.train_epoch(net, samples, random);
    REQUIRE(counted_memory::allocations() == before);
    REQUIRE(net.W(1) != start.W(1));
}
