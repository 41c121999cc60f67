#include "catch.hpp"
#include "machines.hpp"
#include "message_of.hpp"

#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/dual.hpp>

#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

/// A central difference of the mean of ln p by each parameter.
template <class Machine, class Inputs>
void compare_with_differences(Machine machine, const Inputs& inputs) {
    const auto mean = [&] {
        double sum = 0;
        for (const auto& v : inputs) sum += log_likelihood(machine, v);
        return sum / static_cast<double>(std::size(inputs));
    };
    const auto gradient = log_likelihood_gradient(machine, inputs);
    auto& p = machine.parameters[zero];
    std::remove_cvref_t<decltype(p)>::for_each_array(
        [&](const array_name& name, auto& numbers, const auto& partials) {
            for (std::size_t k = 0; k < count_of(numbers); ++k) {
                const double x = numbers.data()[k];
                const double step = 1e-4;
                numbers.data()[k] = x + step;
                const double above = mean();
                numbers.data()[k] = x - step;
                const double below = mean();
                numbers.data()[k] = x;
                INFO(name.name << ' ' << k);
                CHECK(partials.data()[k] == Approx((above - below) / (2 * step)).margin(1e-7));
            }
        },
        p, gradient[zero]);
}

} // namespace

TEST_CASE("every state of some units comes once, the first unit changing fastest") {
    std::vector<std::vector<double>> states;
    for_each_state(vector<double, 2>{{1, 1}},
                   [&](const auto& v) { states.push_back({v[0], v[1]}); });
    CHECK(states == std::vector<std::vector<double>>{{0, 0}, {1, 0}, {0, 1}, {1, 1}});
}

TEST_CASE("the partition function is the sum over all states, whichever units are fewer") {
    const auto check = [](const auto& machine) {
        const auto every = [](const auto&, const auto&) { return 1.0; };
        CHECK(std::exp(log_partition(machine)) == Approx(sum_over_states(machine, every)));
        double sum = 0;
        for_each_state(machine.visible_zeros(),
                       [&](const auto& v) { sum += std::exp(log_likelihood(machine, v)); });
        CHECK(sum == Approx(1));
    };
    check(random_machine(rbm<4, 2>(), 1));
    check(random_machine(rbm<2, 4>(), 2));
    check(random_machine(rbm<3, 3>(), 3));
    check(random_machine(rbm<dynamic, dynamic>(5, 3), 4));
    check(random_machine(rbm<dynamic, dynamic>(3, 5), 5));
}

TEST_CASE("the exact gradient is the difference quotient of ln p") {
    using triples = std::vector<vector<double, 3>>;
    compare_with_differences(random_machine(rbm<3, 2>(), 1),
                             triples{{{1, 1, 0}}, {{1, 1, 0}}, {{0, 1, 1}}, {{1, 0, 0}}});
    compare_with_differences(random_machine(rbm<3, 4>(), 2), triples{{{1, 1, 0}}, {{0, 1, 1}}});
    // ln p of a Gaussian unit has −½(v − a)², not av: of both the gradient by a is v in the mean
    // over the data minus that over the machine.
    compare_with_differences(random_machine(rbm<3, 2, double, gaussian_units>(), 3, 0.5),
                             triples{{{1.5, -2, 0.3}}, {{0, 1, 4}}});
    rbm<dynamic, dynamic> machine(2, 5);
    std::vector<vector<double, dynamic>> pairs(2, vector<double, dynamic>(2));
    pairs[1][0] = 1;
    compare_with_differences(random_machine(machine, 4), pairs);
}

TEST_CASE("the exact gradient is the dual numbers' derivative, digit by digit") {
    const auto machine = random_machine(rbm<2, 2>(), 5);
    const vector<double, 2> inputs[] = {{{1, 0}}};
    const auto gradient = log_likelihood_gradient(machine, inputs);
    rbm<2, 2, dual<double>> lifted;
    auto& p = lifted.parameters[zero];
    const auto with_duals = [&](const auto& f) {
        rbm_parameters<double, 2, 2>::for_each_array(f, p, machine.parameters[zero],
                                                     gradient[zero]);
    };
    with_duals([](const array_name&, auto& to, const auto& from, const auto&) {
        for (std::size_t k = 0; k < count_of(from); ++k)
            to.data()[k] = dual<double>(from.data()[k]);
    });
    with_duals([&](const array_name&, auto& to, const auto&, const auto& partials) {
        for (std::size_t k = 0; k < count_of(partials); ++k) {
            to.data()[k].derivative = 1;
            CHECK(partials.data()[k]
                  == Approx(log_likelihood(lifted, {{1, 0}}).derivative).epsilon(1e-14));
            to.data()[k].derivative = 0;
        }
    });
}

TEST_CASE("what is no state of binary units has no probability") {
    const std::string other =
        "a state of binary units is made of 0 and 1, and at place 1 is another number";
    for (const double v : {0.5, 2.0, -1.0, std::nan("")}) {
        CHECK(
            message_of<std::invalid_argument>([&] { (void)log_likelihood(rbm<2, 1>(), {{1, v}}); })
            == other);
        const std::vector<vector<double, 2>> data{{{1, 1}}, {{1, v}}};
        CHECK(message_of<std::invalid_argument>(
                  [&] { (void)log_likelihood_gradient(rbm<2, 1>(), data); })
              == other);
    }
    CHECK_NOTHROW(log_likelihood(rbm<2, 1, double, gaussian_units>(), {{1, 0.5}}));
    CHECK_THROWS_AS(log_likelihood(rbm<dynamic, dynamic>(2, 1), vector<double, dynamic>(3)),
                    std::invalid_argument);
}

TEST_CASE("an exact sum with too many terms is refused with their number") {
    const auto message = [](const auto& machine) {
        return message_of<std::invalid_argument>([&] { (void)log_partition(machine); });
    };
    CHECK(
        message(rbm<dynamic, dynamic>(784, 100))
        == "an exact sum over the states of a restricted Boltzmann machine of 784 visible and 100 "
           "hidden units has 2^100 terms; at most 2^24 are summed");
    CHECK(message(rbm<dynamic, dynamic, double, gaussian_units>(3, 30))
          == "an exact sum over the states of a restricted Boltzmann machine of 3 visible and 30 "
             "hidden units has 2^30 terms; at most 2^24 are summed");
    CHECK(log_partition(rbm<dynamic, dynamic>(3, 100)) == Approx(103 * std::log(2)));
    CHECK(log_partition(rbm<100, 3>()) == Approx(103 * std::log(2)));
    CHECK(message_of<std::invalid_argument>(
              [] { (void)log_likelihood_gradient(rbm<2, 2>(), std::vector<vector<double, 2>>()); })
          == "there are no inputs whose likelihood has a gradient");
}
