#include "catch.hpp"
#include "machines.hpp"

#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/random.hpp>

#include <cmath>
#include <cstddef>

using namespace gradus;

// Bounds of these tests are six standard deviations of what is measured: a right sampler fails one
// in 5·10⁸ seeds, and the seeds are fixed.

TEST_CASE("states that are drawn have the means that they are drawn with") {
    const vector<double, 3> means{{0, 0.3, 1}};
    vector<double, 3> sum{};
    vector<double, 3> state{};
    random_generator random(2);
    const int count = 40000;
    for (int n = 0; n < count; ++n) {
        draw_states<binary_units>(state, means, random);
        for (std::size_t i = 0; i < 3; ++i) {
            REQUIRE((state[i] == 0 || state[i] == 1));
            sum[i] += state[i];
        }
    }
    CHECK(sum[0] == 0);
    CHECK(std::abs(sum[1] / count - 0.3) < 6 * std::sqrt(0.3 * 0.7 / count));
    CHECK(sum[2] == count);

    double first = 0;
    double second = 0;
    for (int n = 0; n < count; ++n) {
        draw_states<gaussian_units>(state, means, random);
        first += state[1];
        second += (state[1] - 0.3) * (state[1] - 0.3);
    }
    CHECK(std::abs(first / count - 0.3) < 6 / std::sqrt(count));
    CHECK(std::abs(second / count - 1) < 6 * std::sqrt(2.0 / count));
}

TEST_CASE("one Gibbs step from a state has the distribution that is computed for it") {
    const auto machine = tiny_machine_of_doubles();
    distribution<double, 3> start{};
    start[5] = 1; // 1, 0, 1
    const auto expected = after_gibbs_step(machine, start);
    distribution<double, 3> counts{};
    random_generator random(4);
    const int count = 40000;
    for (int n = 0; n < count; ++n) {
        vector<double, 3> v{{1, 0, 1}};
        auto h = machine.hidden_zeros();
        gibbs_step(machine, v, h, random);
        counts[static_cast<std::size_t>(v[0] + 2 * v[1] + 4 * v[2])] += 1;
    }
    for (std::size_t s = 0; s < 8; ++s) {
        const double p = expected[s];
        CHECK(std::abs(counts[s] / count - p) < 6 * std::sqrt(p * (1 - p) / count));
    }
}
