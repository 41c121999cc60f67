#include "both_paths.hpp"
#include "catch.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

using namespace gradus;
using both_paths::largest_difference;

// The fast path asks the optimiser itself to move the parameters, so only the gradient is rounded
// otherwise: after 60 steps the parameters differ by less than 100 ε.

TEST_CASE("The fast path agrees with the exact path under every optimiser") {
    const auto net = make_network<float>(dense<9, 17>(sigmoid), dense<17, 3>(softmax));
    const auto differ = [&](const auto& make_optimiser) {
        return largest_difference(net, cross_entropy, make_optimiser);
    };
    CHECK(differ([](const auto& net) { return momentum(net, {.learning_rate = 0.1}); }) < 100);
    CHECK(differ([](const auto& net) { return nesterov(net, {.learning_rate = 0.1}); }) < 100);
    CHECK(differ([](const auto& net) { return rmsprop(net, {.learning_rate = 0.01}); }) < 100);
    CHECK(differ([](const auto& net) { return adam(net, {.learning_rate = 0.01}); }) < 100);
    CHECK(differ([](const auto& net) {
              return adamw(net, {.learning_rate = 0.01, .weight_decay = 0.5});
          })
          < 100);
    CHECK(differ([](const auto&) {
              return scheduled(sgd{0}, cosine_rate{.initial = 0.5, .steps = 60});
          })
          < 100);
    CHECK(differ([](const auto& net) {
              return with_parts(net, sgd{0.3}, l2(0.1), l1(0.1), clip_by_norm(1), max_norm(2));
          })
          < 100);
    CHECK(differ([](const auto& net) {
              return with_parts(net, momentum(net, {.learning_rate = 0.1}), clip_by_value(0.1));
          })
          < 100);
}
