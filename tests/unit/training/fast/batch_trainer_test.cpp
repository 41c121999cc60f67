#include "../same_parameters.hpp"
#include "catch.hpp"
#include "counted_memory.hpp"
#include "instruction_sets.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

#include <array>
#include <cmath>
#include <stdexcept>
#include <type_traits>
#include <vector>

using namespace gradus;

namespace {

const auto blank = make_network<float>(dense<20, 17>(sigmoid), dense<17, 3>(softmax));
using small = std::remove_const_t<decltype(blank)>;

std::vector<example_for<small>> make_samples(std::size_t count) {
    random_generator random(3);
    std::vector<example_for<small>> samples(count);
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < 20; ++j) x[j] = static_cast<float>(uniform(random));
        y[index_below(random, 3)] = 1;
    }
    return samples;
}

/// An epoch after the first takes no memory.
template <std::size_t Threads = 1, class Optimiser>
void check_memory(small net, const Optimiser& optimiser) {
    random_generator random(1);
    initialise_as_nielsen(net, random);
    const auto samples = make_samples(23);
    auto trainer = make_batch_trainer<6, Threads>(net, cross_entropy, optimiser);
    trainer.train_epoch(net, samples, random);
    const std::size_t before = counted_memory::allocations();
    trainer.train_epoch(net, samples, random);
    REQUIRE(counted_memory::allocations() == before);
    REQUIRE(before > 0);
}

} // namespace

TEST_CASE("A step of the batch trainer allocates nothing, whatever the optimiser") {
    check_memory(blank, sgd{0.5, 0.1});
    check_memory<2>(blank, sgd{0.5, 0.1});
    check_memory(blank, momentum(blank, {.learning_rate = 0.1}));
    check_memory(blank, with_parts(blank, scheduled(adam(blank, {}), constant_rate{0.01}), l1(0.1),
                                   clip_by_norm(1), max_norm(3)));
}

TEST_CASE("The batch trainer says how many samples are done, the last mini-batch too") {
    small net = blank;
    random_generator random(1);
    auto trainer = make_batch_trainer<5>(net, cross_entropy, sgd{0.5});
    std::vector<std::size_t> done;
    trainer.train_epoch(net, make_samples(12), random, [&](std::size_t now, std::size_t of) {
        done.push_back(now);
        REQUIRE(of == 12);
    });
    REQUIRE(done == std::vector<std::size_t>{5, 10, 12});
}

TEST_CASE("An epoch of the batch trainer that was stopped ends with the bits of a whole one") {
    const auto samples = make_samples(12);
    const auto epoch = [&](std::size_t stop) {
        small net = blank;
        random_generator random(1);
        initialise_as_nielsen(net, random);
        auto trainer = make_batch_trainer<5>(net, cross_entropy, sgd{0.5, 0.1});
        random_generator again = random;
        const auto before_stop = [&](std::size_t done, std::size_t) { return done < stop; };
        REQUIRE(trainer.train_epoch(net, samples, random, before_stop) == stop);
        REQUIRE(trainer.train_epoch(net, samples, again, [](auto, auto) {}, stop) == 12);
        REQUIRE(again == random);
        return net;
    };
    REQUIRE(same_parameters(epoch(5), epoch(12)));
    REQUIRE(same_parameters(epoch(10), epoch(12)));
}

TEST_CASE("What an earlier mini-batch left behind does not count in a smaller one") {
    const auto samples = make_samples(8);
    const std::array<std::size_t, 8> order{0, 1, 2, 3, 4, 5, 6, 7};
    small used = blank, fresh = blank;
    random_generator random(1);
    initialise_as_nielsen(used, random);
    auto with_past = make_batch_trainer<5>(used, cross_entropy, sgd{0.5});
    with_past.step(used, samples, std::span(order).first(5));
    fresh = used;
    with_past.step(used, samples, std::span(order).subspan(5));
    auto without = make_batch_trainer<5>(fresh, cross_entropy, sgd{0.5});
    without.step(fresh, samples, std::span(order).subspan(5));
    from_first_to_last(used, [&](auto l) {
        REQUIRE((used.W(l) == fresh.W(l)));
        REQUIRE((used.b(l) == fresh.b(l)));
    });
}

TEST_CASE("The batch trainer refuses mini-batches that it has no place for, and no samples") {
    small net = blank;
    random_generator random(1);
    const auto samples = make_samples(8);
    const std::array<std::size_t, 6> order{0, 1, 2, 3, 4, 5};
    auto trainer = make_batch_trainer<5>(net, cross_entropy, sgd{0.5});
    REQUIRE_THROWS_AS(trainer.step(net, samples, order), std::invalid_argument);
    REQUIRE_THROWS_AS(trainer.step(net, samples, std::span(order).first(0)), std::invalid_argument);
    REQUIRE_THROWS_AS(trainer.train_epoch(net, make_samples(0), random), std::invalid_argument);
}

TEST_CASE("The batch trainer refuses a sample of another size") {
    small net = blank;
    const std::array<std::size_t, 1> order{0};
    const std::vector<example<std::vector<float>, std::vector<float>>> samples{
        {std::vector<float>(19), std::vector<float>(3)}};
    auto trainer = make_batch_trainer<5>(net, cross_entropy, sgd{0.5});
    REQUIRE_THROWS_AS(trainer.step(net, samples, order), std::invalid_argument);
}

namespace {

/// The network after two epochs of 23 samples in mini-batches of 6, the last of 5.
template <std::size_t Threads, class Optimiser>
small trained(small net, const Optimiser& optimiser) {
    random_generator random(1);
    initialise_as_nielsen(net, random);
    auto trainer = make_batch_trainer<6, Threads>(net, cross_entropy, optimiser);
    for (int epoch = 0; epoch < 2; ++epoch) trainer.train_epoch(net, make_samples(23), random);
    return net;
}

} // namespace

TEST_CASE("Two and three threads train as one does but for rounding, always to the same bits") {
    const auto check = [](const auto& optimiser) {
        const small by_one = trained<1>(blank, optimiser);
        REQUIRE(!same_parameters(by_one, blank));
        for (const small& net : {trained<2>(blank, optimiser), trained<3>(blank, optimiser)})
            from_first_to_last(net, [&](auto l) {
                for (std::size_t k = 0; k < net.W(l).rows() * net.W(l).columns(); ++k)
                    REQUIRE(std::fabs(net.W(l).data()[k] - by_one.W(l).data()[k]) < 1e-6f);
                for (std::size_t i = 0; i < net.b(l).size(); ++i)
                    REQUIRE(std::fabs(net.b(l)[i] - by_one.b(l)[i]) < 1e-6f);
            });
        REQUIRE(same_parameters(trained<3>(blank, optimiser), trained<3>(blank, optimiser)));
    };
    with_each_instruction_set([&] {
        check(sgd{0.5, 0.1});
        check(momentum(blank, {.learning_rate = 0.1}));
    });
}

TEST_CASE("An epoch of the batch trainer that stops goes on to the same bits") {
    small net = blank;
    random_generator random(1);
    initialise_as_nielsen(net, random);
    small stopped = net;
    random_generator same = random;
    const auto samples = make_samples(23);
    auto trainer = make_batch_trainer<5>(net, cross_entropy, sgd{0.5});
    trainer.train_epoch(net, samples, random);
    random_generator at_start = same;
    const std::size_t done = trainer.train_epoch(
        stopped, samples, same, [](std::size_t now, std::size_t) { return now < 10; });
    REQUIRE(done == 10);
    REQUIRE(!same_parameters(stopped, net));
    const auto go_on = [](std::size_t, std::size_t) { return true; };
    REQUIRE(trainer.train_epoch(stopped, samples, at_start, go_on, done) == 23);
    REQUIRE(same_parameters(stopped, net));
}

TEST_CASE("A batch trainer of a size known at run time trains to the bits of one known before") {
    auto net = make_runtime_network<float>({20, 17, 3}, sigmoid, softmax);
    random_generator random(1);
    initialise_as_nielsen(net, random);
    auto same_net = net;
    random_generator same_order = random;
    const auto samples = make_samples(23);
    auto trainer = make_batch_trainer(net, cross_entropy, sgd{0.5, 0.1}, 6);
    auto same_trainer = make_batch_trainer<6>(net, cross_entropy, sgd{0.5, 0.1});
    trainer.train_epoch(net, samples, random);
    same_trainer.train_epoch(same_net, samples, same_order);
    REQUIRE(net.parameters == same_net.parameters);
    const std::size_t before = counted_memory::allocations();
    trainer.train_epoch(net, samples, random);
    REQUIRE(counted_memory::allocations() == before);
}

TEST_CASE("What a batch trainer of a size known at run time cannot take is said") {
    auto net = make_runtime_network<float>({20, 17, 3}, sigmoid, softmax);
    const auto samples = make_samples(3);
    REQUIRE_THROWS_WITH(make_batch_trainer(net, cross_entropy, sgd{0.5}, 0),
                        "a mini-batch has at least one sample, not 0");
    auto trainer = make_batch_trainer(net, cross_entropy, sgd{0.5}, 2);
    REQUIRE_THROWS_WITH(trainer.step(net, samples, std::array<std::size_t, 3>{0, 1, 2}),
                        "a mini-batch here has 1 to 2 samples, not 3");
    auto wider = make_runtime_network<float>({20, 18, 3}, sigmoid, softmax);
    REQUIRE_THROWS_WITH(trainer.step(wider, samples, std::array<std::size_t, 1>{0}),
                        "a weight matrix of 18 x 20 cannot take 20 x 1 numbers and give 17 x 1");
    auto other = make_runtime_network<float>({21, 17, 3}, sigmoid, softmax);
    auto other_trainer = make_batch_trainer(other, cross_entropy, sgd{0.5}, 2);
    REQUIRE_THROWS_WITH(other_trainer.step(other, samples, std::array<std::size_t, 1>{0}),
                        "a sample has 20 numbers where the network has 21");
    auto residual =
        make_runtime_network<float>({20, 17, 3}, sigmoid, softmax, {.is_residual = true});
    REQUIRE_THROWS_WITH(trainer.step(residual, samples, std::array<std::size_t, 1>{0}),
                        "mini-batches as a whole go through dense layers alone; a network with "
                        "batch normalisation, residual paths or dropout is trained by `trainer`");
}
