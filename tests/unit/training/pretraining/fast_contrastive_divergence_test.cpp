#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/fast/whole_batches.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/momentum_with_decay.hpp>
#include <gradus/training/pretraining/contrastive_divergence.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <vector>

using namespace gradus;

namespace {

constexpr std::size_t visible = 130;
constexpr std::size_t hidden = 20;

/// 23 samples, so that the last mini-batch of 10 has 3; the first 80 inputs are always 0.
std::vector<vector<double, visible>> some_data() {
    random_generator random(1);
    std::vector<vector<double, visible>> samples(23);
    for (auto& v : samples)
        for (std::size_t i = 80; i < visible; ++i) v[i] = uniform(random) < 0.4 ? 1 : 0.2;
    return samples;
}

/// All parameters after three epochs.
template <class Numbers, class Machine>
std::vector<double> learnt(Machine machine, const auto& make_optimiser,
                           const contrastive_settings& settings) {
    random_generator random(5);
    initialise(machine, random, normal_of_deviation{0.1});
    auto optimiser = make_optimiser(machine);
    contrastive_divergence<Machine, decltype(optimiser), Numbers> training(machine, optimiser, 10,
                                                                           settings);
    for (int epoch = 0; epoch < 3; ++epoch) training.train_epoch(machine, some_data(), random);
    std::vector<double> all;
    for_each_parameter(machine, [&](double p) { all.push_back(p); }, machine.parameters);
    for (const double chain : std::get<2>(training.memory())) all.push_back(chain);
    for (const double activity : std::get<3>(training.memory())) all.push_back(activity);
    return all;
}

double distance(const std::vector<double>& x, const std::vector<double>& y) {
    REQUIRE(x.size() == y.size());
    double largest = 0;
    for (std::size_t k = 0; k < x.size(); ++k) largest = std::max(largest, std::abs(x[k] - y[k]));
    return largest;
}

} // namespace

TEST_CASE("whole mini-batches learn what single samples do, but for roundings") {
    const contrastive_settings settings = GENERATE(
        contrastive_settings{}, contrastive_settings{.k = 2, .draws_visible = true},
        contrastive_settings{.is_persistent = true, .sparsity = sparsity_settings{.target = 0.2}});
    const auto compare = [&](const auto& optimiser) {
        const rbm<visible, hidden> fixed;
        const rbm<dynamic, dynamic> at_run_time(visible, hidden);
        const auto plain = learnt<mini_batch<double>>(fixed, optimiser, settings);
        CHECK(distance(learnt<mini_batch<double>>(at_run_time, optimiser, settings), plain) == 0);
        CHECK(distance(learnt<whole_batches<double>>(at_run_time, optimiser, settings), plain)
              < 1e-13);
        CHECK(distance(learnt<whole_batches_of<double, 10>>(fixed, optimiser, settings), plain)
              < 1e-13);
    };
    compare(
        [](const auto& machine) { return momentum(machine, {.learning_rate = 0.1, .mu = 0.5}); });
    compare([](const auto& machine) { return momentum_with_decay(machine, 0.1, 0.5, 0.01); });
}

TEST_CASE("momentum with decay is v ← μ v − η (g + d w), w ← w + v, for weights; b has no decay") {
    rbm<1, 1> machine;
    machine.W()(0, 0) = 2;
    machine.b()[0] = 3;
    momentum_with_decay step(machine, 0.5, 0.25, 0.1);
    auto gradient = zero_parameters(machine);
    gradient[zero].W(0, 0) = 8;
    gradient[zero].b[0] = 4;
    step.update(machine, gradient, 2, 100);
    CHECK(machine.W()(0, 0) == Approx(2 - 0.5 * (4 + 0.2)));
    CHECK(machine.b()[0] == Approx(3 - 0.5 * 2));
    const double v = -0.5 * (4 + 0.2);
    const double w = machine.W()(0, 0);
    step.update(machine, gradient, 2, 100);
    CHECK(machine.W()(0, 0) == Approx(w + 0.25 * v - 0.5 * (4 + 0.1 * w)));
}

TEST_CASE("a mini-batch that is larger than the room for it is refused") {
    using machine_type = rbm<3, 2>;
    using optimiser_type = momentum_with_decay<machine_type>;
    const machine_type machine;
    CHECK(message_of<std::invalid_argument>([&] {
              contrastive_divergence<machine_type, optimiser_type, whole_batches_of<double, 10>>(
                  machine, optimiser_type(machine, 0.1, 0.5, 0), 11);
          })
          == "a mini-batch here has at most 10 samples, not 11");
}
