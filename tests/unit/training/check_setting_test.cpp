#include "catch.hpp"
#include "files.hpp"
#include "one_weight.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/early_stopping.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
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

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
const std::string rate_refused = "the learning rate must be a finite number, not below 0";
const std::string lambda_refused = "sgd: lambda must be a finite number, not below 0";

template <class Call>
std::string refusal(Call&& call) {
    return message_of<std::invalid_argument>(call);
}

/// What a step says, after which nothing must have moved.
template <class Optimiser>
std::string step_refusal(Optimiser optimiser) {
    auto net = one_weight(3);
    const auto said = refusal([&] { optimiser.update(net, gradient_of(1, 1), 1, 1); });
    if (weight(net) != 3) return "the weight has moved";
    return said;
}

const std::vector<double> no_rates = {-1, -1e308, infinity, -infinity, not_a_number};

} // namespace

TEST_CASE("a setting that is not fine is refused with its sentence") {
    REQUIRE_NOTHROW(check_setting(true, "never said"));
    REQUIRE(refusal([] { check_setting(false, "too many cooks"); }) == "too many cooks");
    REQUIRE(refusal([] { check_setting(false, {"soup", ": ", "too many cooks"}); })
            == "soup: too many cooks");
}

TEST_CASE("a setting must fit the network's numbers") {
    STATIC_REQUIRE(is_not_negative(1e300));
    STATIC_REQUIRE_FALSE(is_not_negative<float>(1e300));
    STATIC_REQUIRE(is_finite(-1e300));
    STATIC_REQUIRE_FALSE(is_finite<float>(-1e300));
    STATIC_REQUIRE_FALSE(is_finite(-infinity));
    STATIC_REQUIRE_FALSE(is_finite(not_a_number));
    STATIC_REQUIRE(is_positive(1e-300));
    STATIC_REQUIRE_FALSE(is_positive<float>(1e-300));
    STATIC_REQUIRE(is_decay<double>(1 - 0x1p-50));
    STATIC_REQUIRE_FALSE(is_decay<float>(1 - 0x1p-50));
    STATIC_REQUIRE_FALSE(is_decay<float>(1e300));
    STATIC_REQUIRE_FALSE(is_decay<double>(not_a_number));
}

TEST_CASE("each step refuses a learning rate that makes no sense, whoever has set it") {
    const auto net = one_weight(3);
    const auto with_rate = [](auto optimiser, double rate) {
        optimiser.learning_rate = rate;
        return optimiser;
    };
    for (const double rate : no_rates) {
        REQUIRE(step_refusal(sgd{.learning_rate = rate}) == rate_refused);
        REQUIRE(step_refusal(with_rate(momentum(net, {.learning_rate = 1}), rate)) == rate_refused);
        REQUIRE(step_refusal(with_rate(nesterov(net, {.learning_rate = 1}), rate)) == rate_refused);
        REQUIRE(step_refusal(with_rate(rmsprop(net, {.learning_rate = 1}), rate)) == rate_refused);
        REQUIRE(step_refusal(with_rate(adam(net, {}), rate)) == rate_refused);
        REQUIRE(step_refusal(with_rate(adamw(net, {}), rate)) == rate_refused);
        const auto schedule = [rate](std::size_t) { return rate; };
        REQUIRE(step_refusal(scheduled(adam(net, {}), schedule)) == rate_refused);
        REQUIRE(step_refusal(with_parts(net, scheduled(sgd{0}, schedule), l2(1))) == rate_refused);
    }
    REQUIRE(step_refusal(sgd{.learning_rate = 0}).empty());
}

TEST_CASE("sgd refuses a lambda that makes no sense") {
    for (const double lambda : no_rates) {
        REQUIRE(step_refusal(sgd{.learning_rate = 1, .lambda = lambda}) == lambda_refused);
        REQUIRE(step_refusal(scheduled(sgd{.learning_rate = 1, .lambda = lambda}, constant_rate{1}))
                == lambda_refused);
    }
}

TEST_CASE("a trainer refuses at once what its optimiser would refuse at the first step") {
    const auto net = make_network<float>(dense<1, 1>(sigmoid));
    const auto said = [&](auto optimiser) {
        const auto exact = refusal([&] { trainer(net, cross_entropy, optimiser, 1); });
        const auto fast = refusal([&] { make_batch_trainer<1>(net, cross_entropy, optimiser); });
        return exact == fast ? exact : exact + " / " + fast;
    };
    REQUIRE(said(sgd{.learning_rate = -1e308}) == rate_refused);
    REQUIRE(said(sgd{.learning_rate = 1e39}) == rate_refused); // infinite as a float
    REQUIRE(said(sgd{.learning_rate = 1, .lambda = -1e308}) == lambda_refused);
    auto changed = momentum(net, {.learning_rate = 1});
    changed.learning_rate = -1;
    REQUIRE(said(changed) == rate_refused);
    REQUIRE(said(with_parts(net, sgd{.learning_rate = infinity}, l2(1))) == rate_refused);
    REQUIRE(said(sgd{.learning_rate = 0.1, .lambda = 5}).empty());
}

TEST_CASE("the fast path too refuses a learning rate that was changed") {
    auto net = make_network<float>(dense<1, 1>(sigmoid));
    auto training = make_batch_trainer<1>(net, cross_entropy, sgd{.learning_rate = 1});
    const std::vector<example_for<decltype(net)>> samples(1);
    training.optimiser().learning_rate = -1;
    random_generator random(1);
    REQUIRE(refusal([&] { training.train_epoch(net, samples, random); }) == rate_refused);
}

TEST_CASE("a schedule refuses settings that make no sense") {
    const std::string factor_refused =
        "the factor of a learning rate must be a finite number, not below 0";
    for (const double x : no_rates) {
        REQUIRE(refusal([&] { (void)constant_rate{x}(0); }) == rate_refused);
        REQUIRE(refusal([&] { (void)step_rate{x, 0.5, 2}(0); }) == rate_refused);
        REQUIRE(refusal([&] { (void)step_rate{1, x, 2}(0); }) == factor_refused);
        REQUIRE(refusal([&] { (void)exponential_rate{1, x}(0); }) == factor_refused);
        REQUIRE(refusal([&] { (void)cosine_rate{x, 10}(0); }) == rate_refused);
        REQUIRE(refusal([&] { (void)cosine_rate{1, 10, x}(0); }) == rate_refused);
        REQUIRE(refusal([&] { scheduled(sgd{0}, exponential_rate{1, x}); }) == factor_refused);
    }
    // From a step on that the schedule itself cannot foresee.
    auto net = one_weight(0);
    scheduled growing(sgd{0}, exponential_rate{1e300, 1e5});
    REQUIRE(refusal([&] { growing.update(net, gradient_of(0, 0), 1, 1); }).empty());
    REQUIRE(refusal([&] { growing.update(net, gradient_of(0, 0), 1, 1); }).empty());
    REQUIRE(refusal([&] { growing.update(net, gradient_of(0, 0), 1, 1); }) == rate_refused);
}

TEST_CASE("limits, regularisers and stopping rules must be finite") {
    for (const double x : {infinity, not_a_number}) {
        REQUIRE_THROWS_AS(l1(x), std::invalid_argument);
        REQUIRE_THROWS_AS(l2(x), std::invalid_argument);
        REQUIRE_THROWS_AS(max_norm(x), std::invalid_argument);
        REQUIRE_THROWS_AS(clip_by_norm(x), std::invalid_argument);
        REQUIRE_THROWS_AS(clip_by_value(x), std::invalid_argument);
        REQUIRE_THROWS_AS(early_stopping(1, x), std::invalid_argument);
        REQUIRE_THROWS_AS(rmsprop(one_weight(0), {.learning_rate = 1, .epsilon = x}),
                          std::invalid_argument);
        REQUIRE_THROWS_AS(adam(one_weight(0), {.epsilon = x}), std::invalid_argument);
    }
}
