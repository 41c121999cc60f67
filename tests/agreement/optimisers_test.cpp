#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
#include <gradus/training/trainer.hpp>

#include <array>

// Each optimiser learns XOR, and its steps in a constant expression are those at run time.

namespace {

using namespace gradus;

using xor_sample = example<vector<double, 2>, vector<double, 2>>;
constexpr std::array<xor_sample, 4> xor_samples{
    xor_sample{{0, 0}, {1, 0}}, xor_sample{{0, 1}, {0, 1}}, xor_sample{{1, 0}, {0, 1}},
    xor_sample{{1, 1}, {1, 0}}};

constexpr auto blank = make_network<double>(dense<2, 3>(gradus::tanh), dense<3, 2>(softmax));

struct with_nesterov {
    constexpr auto operator()() const { return nesterov(blank, {.learning_rate = 0.2}); }
};
struct with_rmsprop {
    constexpr auto operator()() const { return rmsprop(blank, {.learning_rate = 0.05}); }
};
struct with_adam {
    constexpr auto operator()() const { return adam(blank, {.learning_rate = 0.05}); }
};
struct with_adamw {
    constexpr auto operator()() const { return adamw(blank, {.learning_rate = 0.05}); }
};
struct with_all_parts {
    constexpr auto operator()() const {
        return with_parts(blank,
                          scheduled(momentum(blank, {.learning_rate = 0}),
                                    cosine_rate{.initial = 0.5, .steps = 400, .last = 0.05}),
                          l2(1e-4), l1(1e-4), clip_by_value(2), clip_by_norm(1), max_norm(8));
    }
};

template <class MakeOptimiser>
constexpr auto train_xor(int epochs) {
    auto net = blank;
    random_generator random(2);
    initialise(net, random, xavier_normal{}, all_equal{0});
    trainer training(net, cross_entropy, MakeOptimiser{}(), 4);
    for (int epoch = 0; epoch < epochs; ++epoch) training.train_epoch(net, xor_samples, random);
    return net;
}

} // namespace

TEMPLATE_TEST_CASE("an optimiser's steps in a constant expression are those at run time", "",
                   with_nesterov, with_rmsprop, with_adam, with_adamw, with_all_parts) {
    constexpr auto at_compile_time = train_xor<TestType>(3);
    volatile int epochs = 3; // not known to the optimiser
    const auto at_run_time = train_xor<TestType>(epochs);
    from_first_to_last(blank, [&](auto l) {
        REQUIRE(at_compile_time.W(l) == at_run_time.W(l));
        REQUIRE(at_compile_time.b(l) == at_run_time.b(l));
    });
}

TEMPLATE_TEST_CASE("an optimiser learns XOR", "", with_nesterov, with_rmsprop, with_adam,
                   with_adamw, with_all_parts) {
    REQUIRE(mean_cost(train_xor<TestType>(0), xor_samples, cross_entropy) > 0.5);
    const auto net = train_xor<TestType>(400);
    REQUIRE(mean_cost(net, xor_samples, cross_entropy) < 0.02);
    REQUIRE(accuracy(net, xor_samples) == 1);
}
