#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/pretraining.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

using machine_type = rbm<3, 2>;

const std::vector<vector<double, 3>> data{
    {{1, 1, 0}}, {{1, 1, 0}}, {{0, 1, 1}}, {{1, 0, 0}}, {{0, 0.5, 1}}};

machine_type begun() {
    machine_type machine;
    random_generator random(1);
    initialise(machine, random, normal_of_deviation{0.5});
    return machine;
}

auto training_of(const machine_type& machine, const contrastive_settings& settings) {
    return contrastive_divergence(machine, momentum(machine, {.learning_rate = 0.1}), 2, settings);
}

std::string error_for(const contrastive_settings& settings, std::size_t batch_size = 2) {
    return message_of<std::invalid_argument>(
        [&] { contrastive_divergence(machine_type(), sgd{0.1}, batch_size, settings); });
}
template <class Units = binary_units>
std::string error_for_data(const std::vector<vector<double, 3>>& samples) {
    rbm<3, 2, double, Units> machine;
    contrastive_divergence training(machine, sgd{0.1}, 2);
    random_generator random(1);
    return message_of<std::invalid_argument>(
        [&] { training.train_epoch(machine, samples, random); });
}

} // namespace

TEST_CASE("an epoch that is stopped anywhere ends with the bits that it has without a stop") {
    const contrastive_settings settings = GENERATE(
        contrastive_settings{}, contrastive_settings{.k = 3, .draws_visible = true},
        contrastive_settings{.is_persistent = true, .sparsity = sparsity_settings{.target = 0.2}});
    machine_type machine = begun();
    auto training = training_of(machine, settings);
    random_generator random(3);
    for (int epoch = 0; epoch < 3; ++epoch) training.train_epoch(machine, data, random);

    for (const std::size_t stop : {2u, 4u}) {
        machine_type stopped = begun();
        std::string bytes;
        {
            auto first = training_of(stopped, settings);
            random_generator before(3);
            first.train_epoch(stopped, data, before);
            const random_generator at_start = before;
            first.train_epoch(stopped, data, before,
                              [&](std::size_t done, std::size_t) { return done < stop; });
            bytes = checkpoint_bytes(stopped, first, {.samples_done = stop, .random = at_start});
        }
        machine_type resumed;
        auto second = training_of(resumed, settings);
        auto progress = parse_checkpoint(bytes, "name", resumed, second);
        second.train_epoch(
            resumed, data, progress.random, [](std::size_t, std::size_t) { return true; }, stop);
        second.train_epoch(resumed, data, progress.random);
        CHECK((resumed.parameters == machine.parameters));
        CHECK(progress.random == random);
        CHECK(checkpoint_bytes(resumed, second, {}) == checkpoint_bytes(machine, training, {}));
    }
}

template <class Machine>
constexpr std::pair<double, double> learnt(Machine machine, const auto& samples) {
    random_generator random(5);
    initialise(machine, random, normal_of_deviation{});
    contrastive_divergence training(machine, sgd{0.1}, 2, {.k = 2});
    training.train_epoch(machine, samples, random);
    return {machine.W()(1, 0), machine.a()[0]};
}

TEST_CASE("constant shapes, shapes at run time and constant evaluation learn the same bits") {
    static constexpr std::array<vector<double, 3>, 2> two{{{{1, 0, 0}}, {{1, 1, 0.5}}}};
    constexpr auto constant = learnt(machine_type(), two);
    CHECK(constant.first != 0);
    CHECK(learnt(machine_type(), two) == constant);
    std::vector<std::vector<double>> lists;
    for (const auto& v : two) lists.emplace_back(v.components, v.components + 3);
    CHECK(learnt(rbm<dynamic, dynamic>(3, 2), lists) == constant);
}

TEST_CASE("samples may be pairs, of which the first is the input") {
    std::vector<std::pair<vector<double, 3>, int>> pairs;
    for (const auto& v : data) pairs.emplace_back(v, 7);
    machine_type machine;
    machine_type with_pairs;
    random_generator random(1);
    random_generator again(1);
    training_of(machine, {}).train_epoch(machine, data, random);
    training_of(machine, {}).train_epoch(with_pairs, pairs, again);
    CHECK((machine.parameters == with_pairs.parameters));
}

TEST_CASE("settings that make no sense are refused in a sentence") {
    CHECK(error_for({.k = 0}) == "contrastive divergence takes k Gibbs steps, at least 1, not 0");
    CHECK(error_for({}, 0) == "a mini-batch has at least one sample, not 0");
    const auto with = [](const sparsity_settings& s) { return error_for({.sparsity = s}); };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double target : {0.0, 1.0, -1.0, nan})
        CHECK(with({.target = target})
              == "sparsity: the target of a mean activity must lie between 0 and 1");
    for (const double cost : {-1.0, nan})
        CHECK(with({.target = 0.1, .cost = cost})
              == "sparsity: the cost must be a finite number, not below 0");
    for (const double decay : {-0.1, 1.0, nan})
        CHECK(with({.target = 0.1, .decay = decay}) == "sparsity: the decay must lie in [0, 1)");
    CHECK(with({.target = 0.1, .cost = 0, .decay = 0}) == "");
    CHECK(message_of<std::invalid_argument>(
              [] { contrastive_divergence(machine_type(), sgd{-1}, 2); })
          == "the learning rate must be a finite number, not below 0");
}

TEST_CASE("data that the visible units do not take are refused in a sentence") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(error_for_data({{{0, 1, 0.5}}}) == "");
    CHECK(error_for_data({{{0, 1.5, 0}}})
          == "sample 0 has 1.500000 at place 1, but binary units take numbers in [0, 1]");
    CHECK(error_for_data({{{0, 0, -0.5}}})
          == "sample 0 has -0.500000 at place 2, but binary units take numbers in [0, 1]");
    CHECK(error_for_data({{{nan, 0, 0}}})
          == "sample 0 has nan at place 0, but binary units take numbers in [0, 1]");
    CHECK(error_for_data<gaussian_units>({{{-5, 1.5, 0}}}) == "");
    CHECK(error_for_data<gaussian_units>({{{0, infinity, 0}}})
          == "sample 0 has inf at place 1, but Gaussian units take finite numbers");
    CHECK(error_for_data({}) == "there are no samples to train on");
    rbm<dynamic, dynamic> machine(4, 2);
    contrastive_divergence training(machine, sgd{0.1}, 2);
    random_generator random(1);
    const std::vector<vector<double, 3>> one_sample(1);
    CHECK(message_of<std::invalid_argument>(
              [&] { training.train_epoch(machine, one_sample, random); })
          == "sample 0 has 3 numbers, but there are 4 visible units");
    CHECK(message_of<std::invalid_argument>([] { rbm<dynamic, dynamic>(0, 2); })
          == "a restricted Boltzmann machine has at least one visible and one hidden unit, not 0 "
             "and 2");
}

TEST_CASE("a learning rate that blows up is found as in any network") {
    rbm<3, 2, double, gaussian_units> machine;
    contrastive_divergence training(machine, sgd{1e200}, 2);
    random_generator random(1);
    initialise(machine, random, normal_of_deviation{0.1});
    for (int epoch = 0; epoch < 4; ++epoch) training.train_epoch(machine, data, random);
    const auto found = find_divergence(machine);
    REQUIRE(found);
    CHECK(found->where == divergence::place::weight);
    CHECK(found->layer == 1);
}
