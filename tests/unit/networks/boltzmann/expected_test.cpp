#include "catch.hpp"
#include "machines.hpp"
#include "message_of.hpp"

#include <gradus/networks/boltzmann.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>

using namespace gradus;

namespace {

constexpr distribution<double, 3> data{{0, 0.25, 0, 0.5, 0, 0, 0.25, 0}};
const vector<double, 3> inputs[] = {{{1, 1, 0}}, {{1, 1, 0}}, {{0, 1, 1}}, {{1, 0, 0}}};

/// The largest difference of two gradients, by W alone or by all.
double distance(const auto& x, const auto& y, bool of_weights_alone) {
    double largest = 0;
    std::remove_cvref_t<decltype(x[zero])>::for_each_array(
        [&](const array_name& name, const auto& p, const auto& q) {
            if (of_weights_alone && name.is != array_name::role::weights) return;
            for (std::size_t k = 0; k < count_of(p); ++k)
                largest = std::max(largest, std::abs(p.data()[k] - q.data()[k]));
        },
        x[zero], y[zero]);
    return largest;
}

} // namespace

TEST_CASE("a step of Gibbs sampling moves distributions as p(h | v) and p(v | h) say") {
    const auto machine = tiny_machine_of_doubles();
    const auto after = after_gibbs_step(machine, data);
    // Σ over u, h of q(u) p(u, h)/p(u) p(v, h)/p(h), each from the energies of all states.
    const auto marginal = [&](const auto& is_counted) {
        return sum_over_states(
            machine, [&](const auto& v, const auto& h) { return is_counted(v, h) ? 1.0 : 0.0; });
    };
    std::size_t place = 0;
    for_each_state(machine.visible_zeros(), [&](const auto& v) {
        double expected = 0;
        std::size_t from = 0;
        for_each_state(machine.visible_zeros(), [&](const auto& u) {
            const double p_u = marginal([&](const auto& w, const auto&) { return w == u; });
            for_each_state(machine.hidden_zeros(), [&](const auto& h) {
                const double p_h = marginal([&](const auto&, const auto& g) { return g == h; });
                expected += data[from] * std::exp(-energy_of(machine, u, h)) / p_u
                            * std::exp(-energy_of(machine, v, h)) / p_h;
            });
            ++from;
        });
        CHECK(after[place++] == Approx(expected).epsilon(1e-13));
    });
    const auto p = model_distribution(machine);
    CHECK(p[3] == Approx(std::exp(log_likelihood(machine, {{1, 1, 0}}))));
    const auto still = after_gibbs_step(machine, p);
    for (std::size_t s = 0; s < 8; ++s) CHECK(still[s] == Approx(p[s]).epsilon(1e-14));
}

TEST_CASE("the expected step of CD-k tends to the gradient of ln p") {
    const auto machine = tiny_machine_of_doubles();
    const auto gradient = log_likelihood_gradient(machine, inputs);
    const auto bias = [&](std::size_t k) {
        return distance(expected_contrastive_divergence(machine, data, k), gradient, true);
    };
    CHECK(bias(1) == Approx(0.0590419).epsilon(1e-5));
    CHECK(bias(2) == Approx(0.00745912).epsilon(1e-5));
    CHECK(bias(5) == Approx(1.4597e-5).epsilon(1e-4));
    CHECK(bias(10) == Approx(4.47255e-10).epsilon(1e-4));
    CHECK(distance(expected_contrastive_divergence(machine, data, 40), gradient, false) < 1e-14);
    const auto first = expected_contrastive_divergence(machine, data, 1);
    const double expected[] = {.218049, .252375, .067084, -.090287, -.028728, -.207447};
    for (std::size_t k = 0; k < 6; ++k)
        CHECK(first[zero].W.data()[k] == Approx(expected[k]).margin(5e-7));
    CHECK(message_of<std::invalid_argument>(
              [&] { (void)expected_contrastive_divergence(machine, data, 0); })
          == "contrastive divergence takes k Gibbs steps, at least 1, not 0");
}

TEST_CASE("what is no distribution of states is refused") {
    const rbm<1, 1> machine;
    const auto message = [&](const distribution<double, 1>& q) {
        const auto after =
            message_of<std::invalid_argument>([&] { (void)after_gibbs_step(machine, q); });
        CHECK(message_of<std::invalid_argument>([&] { (void)expected_statistics(machine, q); })
              == after);
        CHECK(message_of<std::invalid_argument>(
                  [&] { (void)expected_contrastive_divergence(machine, q, 1); })
              == after);
        return after;
    };
    const std::string sum = "the shares of all states do not add up to 1";
    CHECK(message({{0, 0}}) == sum);
    CHECK(message({{0.5, 0.6}}) == sum);
    CHECK(message({{0.5, 0.4999}}) == sum);
    CHECK(message({{std::nan(""), 1}}) == "the share of a state is below 0");
    CHECK(message({{2, -1}}) == "the share of a state is below 0");
    CHECK_NOTHROW(after_gibbs_step(machine, {{1 - 0x1p-50, 0}})); // but for roundings
    CHECK_NOTHROW(after_gibbs_step(machine, {{1 + 0x1p-50, -0x1p-50}}));
    const rbm<1, 1, float> of_floats;
    CHECK_NOTHROW(after_gibbs_step(of_floats, {{1 - 0x1p-20f, 0}}));
    CHECK_THROWS_AS(after_gibbs_step(of_floats, {{0.999f, 0}}), std::invalid_argument);
}

TEST_CASE("CD-k with the machine's own distribution as its data stands still") {
    const auto machine = random_machine(rbm<2, 3>(), 9);
    const auto p = model_distribution(machine);
    const auto step = expected_contrastive_divergence(machine, p, 1);
    CHECK(distance(step, zero_parameters(machine), false) < 1e-15);
}
