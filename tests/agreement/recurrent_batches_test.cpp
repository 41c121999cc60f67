#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/trainer.hpp>

#include <cmath>
#include <cstddef>
#include <type_traits>
#include <vector>

// Backpropagation through time of a mini-batch as a whole gives the gradient of the exact path, but
// for rounding: each array of it within 1e-5 (float) or 1e-12 (double) of its largest component.

namespace {

using namespace gradus;

/// In the place of an optimiser: nothing is moved, and the sum is looked at.
template <class Network>
struct look_at_gradient {
    typename Network::parameters_type* sum;
    void update(Network&, const typename Network::parameters_type& gradient_sum, std::size_t,
                std::size_t) {
        *sum = gradient_sum;
    }
};

/// Of `samples` samples in mini-batches that have room for five.
template <class Network>
void check_gradient(Network net, std::size_t count) {
    using T = typename Network::scalar;
    random_generator random(1);
    initialise(net, random);
    for_each_parameter(
        net, [&](T& p) { p += static_cast<T>(uniform(random) - 0.5) / 2; }, net.parameters);
    std::vector<example_for<Network>> samples(count);
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = static_cast<T>(normal(random));
        for (std::size_t i = 0; i < y.size(); ++i) y[i] = static_cast<T>(normal(random));
    }
    auto of_exact_path = zero_parameters(net);
    auto of_batch = zero_parameters(net);
    random_generator same_order = random;
    trainer exact(net, quadratic, look_at_gradient<Network>{&of_exact_path}, 5);
    exact.train_epoch(net, samples, random);
    with_each_instruction_set([&] {
        auto fast = make_batch_trainer<5>(net, quadratic, look_at_gradient<Network>{&of_batch});
        random_generator order = same_order;
        set_to_zero(net, of_batch);
        fast.train_epoch(net, samples, order);
        for_each_named_array(
            net,
            [](const array_name& array, const auto& mine, const auto& his) {
                double largest = 0, difference = 0;
                for (std::size_t k = 0; k < count_of(mine); ++k) {
                    const double g = static_cast<double>(mine.data()[k]);
                    largest = std::fmax(largest, std::fabs(g));
                    const double apart = std::fabs(g - static_cast<double>(his.data()[k]));
                    if (!(apart <= difference)) difference = apart; // a NaN counts as well
                }
                INFO(array.name);
                CHECK(largest > 1e-3);
                CHECK(difference <= (std::is_same_v<T, float> ? 1e-5 : 1e-12) * largest);
            },
            of_exact_path, of_batch);
    });
}

} // namespace

TEST_CASE("A mini-batch of sequences as a whole has the gradient of the exact path") {
    check_gradient(make_network<double>(over_time<4, gives::every_step>(gru<2, 5>()),
                                        over_time<4>(lstm<5, 9>()), dense<9, 2>(identity)),
                   5);
    check_gradient(make_network<float>(
                       over_time<5, gives::every_step>(simple_recurrent<1, 3>(gradus::tanh)),
                       over_time<5>(gru<3, 21, reset_gate::after_product, update_gate::replaces>(
                           hard_sigmoid, gelu)),
                       dense<21, 2>(softplus)),
                   7);
}
