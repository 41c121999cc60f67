#include "catch.hpp"
#include "machines.hpp"

#include <gradus/networks/boltzmann.hpp>

#include <cmath>
#include <cstddef>
#include <stdexcept>

using namespace gradus;

namespace {

/// p(unit is 1 | the others) by all states.
template <class Machine>
double share(const Machine& machine, const auto& is_counted, const auto& is_one) {
    const double all = sum_over_states(machine, is_counted);
    return sum_over_states(
               machine,
               [&](const auto& v, const auto& h) { return is_one(v, h) ? is_counted(v, h) : 0.0; })
           / all;
}

} // namespace

TEMPLATE_TEST_CASE("energies, means and free energies of binary units are those of all states", "",
                   (rbm<3, 2>), (rbm<2, 3>), (rbm<dynamic, dynamic>)) {
    const auto machine = random_machine(
        [] {
            if constexpr (TestType::is_dynamic)
                return TestType(2, 4);
            else
                return TestType();
        }(),
        7);
    for_each_state(machine.visible_zeros(), [&](const auto& v) {
        for_each_state(machine.hidden_zeros(), [&](const auto& h) {
            CHECK(energy(machine, v, h) == Approx(energy_of(machine, v, h)).margin(1e-14));
        });
        const auto given_v = [&](const auto& u, const auto&) { return u == v ? 1.0 : 0.0; };
        CHECK(std::exp(-free_energy(machine, v)) == Approx(sum_over_states(machine, given_v)));
        const auto means = hidden_means(machine, v);
        for (std::size_t j = 0; j < means.size(); ++j)
            CHECK(means[j] == Approx(share(machine, given_v, [&](const auto&, const auto& h) {
                      return h[j] == 1;
                  })));
    });
    for_each_state(machine.hidden_zeros(), [&](const auto& h) {
        const auto given_h = [&](const auto&, const auto& g) { return g == h ? 1.0 : 0.0; };
        CHECK(std::exp(-free_energy_of_hidden(machine, h))
              == Approx(sum_over_states(machine, given_h)));
        const auto means = visible_means(machine, h);
        for (std::size_t i = 0; i < means.size(); ++i)
            CHECK(means[i] == Approx(share(machine, given_h, [&](const auto& v, const auto&) {
                      return v[i] == 1;
                  })));
    });
}

TEST_CASE("Gaussian units have the energy of a normal distribution around a + Wh") {
    const auto machine = random_machine(rbm<1, 2, double, gaussian_units>(), 3, 0.8);
    // Simpson's rule far beyond the bells: its error is below the last digits compared.
    const auto integral = [](const auto& f) {
        const double step = 1.0 / 64;
        double sum = 0;
        for (int n = -1280; n <= 1280; ++n)
            sum += (n == -1280 || n == 1280 ? 1 : n % 2 == 0 ? 2 : 4) * f(n * step);
        return sum * step / 3;
    };
    for_each_state(machine.hidden_zeros(), [&](const vector<double, 2>& h) {
        const auto density = [&](double v) {
            return std::exp(-energy(machine, vector<double, 1>{{v}}, h));
        };
        const double all = integral(density);
        CHECK(std::exp(-free_energy_of_hidden(machine, h)) == Approx(all).epsilon(1e-12));
        const double mean = visible_means(machine, h)[0];
        CHECK(mean == Approx(integral([&](double v) { return v * density(v); }) / all));
        CHECK(integral([&](double v) { return (v - mean) * (v - mean) * density(v); }) / all
              == Approx(1));
    });
    const auto p = [&](double v) {
        return std::exp(log_likelihood(machine, vector<double, 1>{{v}}));
    };
    CHECK(integral(p) == Approx(1).epsilon(1e-12));
    CHECK(energy(machine, vector<double, 1>{{1.5}}, vector<double, 2>{{0, 1}})
          == Approx((1.5 - machine.a()[0]) * (1.5 - machine.a()[0]) / 2 - machine.b()[1]
                    - 1.5 * machine.W()(1, 0)));
}

TEST_CASE("large weights do not overflow where the energy does not") {
    rbm<1, 1> machine;
    machine.W()(0, 0) = 2000;
    CHECK(free_energy(machine, {{1}}) == -2000);
    CHECK(hidden_means(machine, {{1}})[0] == 1);
    CHECK(log_partition(machine) == 2000);
}

TEST_CASE("states of another size are refused where the compiler does not know it") {
    const rbm<dynamic, dynamic> machine(3, 2);
    const vector<double, dynamic> two(2);
    const vector<double, dynamic> three(3);
    CHECK_THROWS_AS(hidden_means(machine, two), std::invalid_argument);
    CHECK_THROWS_AS(visible_means(machine, three), std::invalid_argument);
    CHECK_THROWS_AS(energy(machine, two, two), std::invalid_argument);
    CHECK_THROWS_AS(energy(machine, three, three), std::invalid_argument);
    CHECK_THROWS_AS(free_energy(machine, two), std::invalid_argument);
    CHECK_THROWS_AS(free_energy_of_hidden(machine, three), std::invalid_argument);
}
