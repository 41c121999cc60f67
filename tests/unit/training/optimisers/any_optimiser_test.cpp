#include "catch.hpp"
#include "message_of.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/any_optimiser.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <tuple>

using namespace gradus;

namespace {

using one_of_two = any_optimiser<sgd, adam<one_weight_network>>;

const adam by_adam(one_weight(0), {.learning_rate = 0.5});

/// A checkpoint after three steps.
template <class Optimiser>
std::string bytes_after_steps(Optimiser optimiser) {
    auto net = one_weight(3);
    for (int step = 0; step < 3; ++step)
        optimiser.update(net, gradient_of(weight(net), 1, 4), 4, 8);
    return checkpoint_bytes(net, optimiser, {});
}

} // namespace

TEST_CASE("an optimiser chosen at run time makes the steps of the chosen one") {
    constexpr auto moved = [](auto optimiser) {
        auto net = one_weight(3);
        optimiser.update(net, gradient_of(2, 8, 4), 4, 8);
        return net;
    };
    constexpr sgd descent{.learning_rate = 0.5};
    STATIC_REQUIRE(weight(moved(any_optimiser<sgd>(descent))) == weight(moved(descent)));
    REQUIRE(weight(moved(one_of_two(by_adam))) == weight(moved(by_adam)));
    REQUIRE(weight(moved(one_of_two(by_adam))) != weight(moved(one_of_two(descent))));
    REQUIRE(one_of_two(by_adam).visit([](const auto& one) { return one.learning_rate; }) == 0.5);
}

TEST_CASE("a checkpoint of it is that of the chosen one, and is read back") {
    const std::string bytes = bytes_after_steps(one_of_two(by_adam));
    REQUIRE(bytes == bytes_after_steps(by_adam));
    REQUIRE(one_of_two(by_adam).name() == "adam");
    auto net = one_weight(0);
    one_of_two optimiser = by_adam;
    parse_checkpoint(bytes, "name", net, optimiser);
    REQUIRE(checkpoint_bytes(net, optimiser, {}) == bytes);
    one_of_two other = sgd{.learning_rate = 1};
    REQUIRE(message_of<data_error>([&] {
                parse_checkpoint(bytes, "name", net, other);
            }).find("the optimiser is adam in the checkpoint, but sgd here")
            != std::string::npos);
}

TEST_CASE("two in one checkpoint are written one after the other, and read back") {
    auto net = one_weight(2);
    adam first = by_adam;
    adam second(net, {.learning_rate = 0.25});
    first.update(net, gradient_of(2, 8, 4), 4, 8);
    second.update(net, gradient_of(1, 1, 4), 4, 8);
    const together both(first, second);
    REQUIRE(both.name() == "adam, adam");
    const std::string bytes = checkpoint_bytes(net, both, {});
    const auto size_with = [&](const auto& optimiser) {
        return checkpoint_bytes(net, optimiser, {}).size();
    };
    struct nothing {
        static std::string name() { return "adam"; }
        static std::tuple<> memory() { return {}; }
    };
    const std::size_t without = size_with(nothing{});
    REQUIRE(bytes.size() - without - std::string(", adam").size()
            == 2 * (size_with(first) - without));

    auto other = one_weight(0);
    adam a = by_adam;
    adam b = by_adam;
    together again(a, b);
    parse_checkpoint(bytes, "name", other, again);
    REQUIRE(checkpoint_bytes(other, a, {}) == checkpoint_bytes(net, first, {}));
    REQUIRE(checkpoint_bytes(other, b, {}) == checkpoint_bytes(net, second, {}));
    const together swapped(second, first);
    REQUIRE(checkpoint_bytes(net, swapped, {}) != bytes);
}

TEST_CASE("it refuses the settings that the chosen one refuses") {
    const auto net = one_weight(1);
    const one_of_two wrong = sgd{.learning_rate = -1};
    REQUIRE(message_of<std::invalid_argument>([&] { trainer(net, quadratic, wrong, 1); })
            == "the learning rate must be a finite number, not below 0");
}
