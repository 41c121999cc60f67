#include "gradus_task.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/sgd.hpp>

namespace {

template <std::size_t Batch, class Network, class Cost, class Optimiser>
void run(const task::task& t, Network& net, const Cost& cost, const Optimiser& optimiser) {
    task::report_training("gradus", t, net, cost,
                          gradus::make_batch_trainer<Batch>(net, cost, optimiser));
}

} // namespace

int main(int count, char** arguments) {
    using namespace gradus;
    for (const task::task& t : task::chosen(count, arguments)) {
        const sgd plain{t.learning_rate};
        if (t.name == "wide" || t.name == "digits" || t.adam) {
            auto net = make_network<float>(dense<784, 30>(sigmoid), dense<30, 10>(sigmoid));
            if (t.adam)
                run<10>(t, net, cross_entropy, adam(net, {.learning_rate = t.learning_rate}));
            else
                run<10>(t, net, cross_entropy, plain);
        } else if (t.name == "deep") {
            auto net = make_network<float>(dense<784, 30>(sigmoid), dense<30, 30>(sigmoid),
                                           dense<30, 30>(sigmoid), dense<30, 30>(sigmoid),
                                           dense<30, 10>(sigmoid));
            run<10>(t, net, cross_entropy, plain);
        } else if (t.name == "large") {
            static auto net = make_network<float>(dense<784, 512>(relu), dense<512, 512>(relu),
                                                  dense<512, 10>(sigmoid));
            run<128>(t, net, cross_entropy, plain);
        } else {
            constexpr auto neuron = dense<1, 1>(sigmoid);
            auto net =
                make_network<float>(neuron, neuron, neuron, neuron, neuron, neuron, neuron, neuron);
            run<1>(t, net, quadratic, plain);
        }
    }
}
