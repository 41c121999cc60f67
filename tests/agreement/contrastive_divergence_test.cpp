#include "catch.hpp"
#include "unit/networks/boltzmann/machines.hpp"

#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/pretraining.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

// What sampled contrastive divergence does on the average is what is computed for all states.

using namespace gradus;

namespace {

const std::vector<vector<double, 3>> data{{{1, 1, 0}}, {{1, 1, 0}}, {{0, 1, 1}}, {{1, 0, 0}}};
constexpr distribution<double, 3> shares{{0, 0.25, 0, 0.5, 0, 0, 0.25, 0}};

/// The mean step of one mini-batch of all four samples over many seeds, for a rate of 1, minus
/// `expected`, in standard deviations of that mean: the largest over all parameters. A right
/// sampler is beyond 6 in one of 5·10⁷ such tests of 11 parameters.
template <class Expected>
double largest_deviation(const contrastive_settings& settings, const Expected& expected) {
    const auto machine = tiny_machine_of_doubles();
    const int count = 20000;
    rbm_parameters<double, 3, 2> sum{};
    rbm_parameters<double, 3, 2> squares{};
    random_generator random(11);
    for (int n = 0; n < count; ++n) {
        auto moved = machine;
        contrastive_divergence training(moved, sgd{1}, 4, settings);
        training.train_epoch(moved, data, random);
        const auto add = [](const array_name&, auto& s, auto& q, const auto& to, const auto& from) {
            for (std::size_t k = 0; k < count_of(s); ++k) {
                const double step = to.data()[k] - from.data()[k];
                s.data()[k] += step;
                q.data()[k] += step * step;
            }
        };
        rbm_parameters<double, 3, 2>::for_each_array(add, sum, squares, moved.parameters[zero],
                                                     machine.parameters[zero]);
    }
    double largest = 0;
    const auto compare = [&](const array_name&, const auto& s, const auto& q, const auto& e) {
        for (std::size_t k = 0; k < count_of(s); ++k) {
            const double mean = s.data()[k] / count;
            const double variance = q.data()[k] / count - mean * mean;
            largest = std::max(largest, std::abs(mean - e.data()[k]) / std::sqrt(variance / count));
        }
    };
    rbm_parameters<double, 3, 2>::for_each_array(compare, sum, squares, expected[zero]);
    return largest;
}

} // namespace

TEST_CASE("sampled CD-k is on the average the expected one") {
    const auto machine = tiny_machine_of_doubles();
    const auto first = expected_contrastive_divergence(machine, shares, 1);
    const auto third = expected_contrastive_divergence(machine, shares, 3);
    CHECK(largest_deviation({.k = 1, .draws_visible = true}, first) < 6);
    CHECK(largest_deviation({.k = 3, .draws_visible = true}, third) < 6);
    // It tells them apart: neither is within the other's bound.
    CHECK(largest_deviation({.k = 1, .draws_visible = true}, third) > 6);
    CHECK(largest_deviation({.k = 3, .draws_visible = true}, first) > 6);
}

TEST_CASE("chains that go on, at machines that stand still, follow the machine's distribution") {
    // With a rate of 0 the chains sample p: the statistics of many steps are its means.
    auto machine = tiny_machine_of_doubles();
    contrastive_divergence training(machine, sgd{0}, 4,
                                    {.is_persistent = true, .draws_visible = true});
    random_generator random(6);
    vector<double, 2> sum{};
    const int count = 20000;
    for (int n = 0; n < count; ++n) {
        training.train_epoch(machine, data, random);
        const auto& chains = std::get<1>(training.memory());
        REQUIRE(chains.size() == 8);
        for (std::size_t c = 0; c < 4; ++c)
            for (std::size_t j = 0; j < 2; ++j) sum[j] += chains[c * 2 + j];
    }
    const auto own = expected_statistics(machine, model_distribution(machine));
    for (std::size_t j = 0; j < 2; ++j)
        CHECK(sum[j] / (4 * count) == Approx(own[zero].b[j]).margin(0.01));
}

TEST_CASE("a small distribution that a machine can have is recovered") {
    // Data as a machine of the same size makes them, in shares of 1000.
    const auto truth = tiny_machine_of_doubles();
    const auto p = model_distribution(truth);
    std::vector<vector<double, 3>> samples;
    std::size_t s = 0;
    for_each_state(truth.visible_zeros(), [&](const auto& v) {
        samples.insert(samples.end(), static_cast<std::size_t>(std::lround(1000 * p[s++])), v);
    });
    const auto divergence_of = [&](const auto& machine) { // Σ p ln(p/q)
        const auto q = model_distribution(machine);
        double sum = 0;
        for (std::size_t k = 0; k < 8; ++k) sum += p[k] * std::log(p[k] / q[k]);
        return sum;
    };
    const bool is_persistent = GENERATE(false, true);
    rbm<3, 2> machine;
    random_generator random(8);
    initialise(machine, random, normal_of_deviation{0.1});
    const double before = divergence_of(machine);
    CHECK(before > 0.1);
    for (const double rate : {0.3, 0.1, 0.03}) {
        contrastive_divergence training(
            machine, sgd{rate}, 20,
            {.k = is_persistent ? 1u : 5u, .is_persistent = is_persistent, .draws_visible = true});
        for (int epoch = 0; epoch < 30; ++epoch) training.train_epoch(machine, samples, random);
    }
    CAPTURE(is_persistent, before, divergence_of(machine));
    CHECK(divergence_of(machine) < before / 20);
}

TEST_CASE("a sparsity target holds the mean activities near it") {
    const auto mean_activity = [&](std::optional<sparsity_settings> sparsity) {
        rbm<3, 2> machine;
        random_generator random(8);
        initialise(machine, random, normal_of_deviation{0.1});
        contrastive_divergence training(machine, sgd{0.1}, 4, {.sparsity = sparsity});
        for (int epoch = 0; epoch < 2000; ++epoch) training.train_epoch(machine, data, random);
        double sum = 0;
        for (const auto& v : data)
            for (std::size_t j = 0; j < 2; ++j) sum += hidden_means(machine, v)[j];
        return sum / 8;
    };
    CHECK(mean_activity({}) > 0.3);
    CHECK(mean_activity(sparsity_settings{.target = 0.1, .cost = 3}) == Approx(0.1).margin(0.05));
}
