#include "gradus_task.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/sgd.hpp>

// gradus itself with shapes known at run time only, beside which those known at compile time stand.

int main(int count, char** arguments) {
    using namespace gradus;
    const auto run = [](const task::task& t, auto net, const auto& cost, const auto& optimiser) {
        task::report_training("runtime", t, net, cost,
                              make_batch_trainer(net, cost, optimiser, t.batch));
    };
    for (const task::task& t : task::chosen(count, arguments)) {
        const sgd plain{t.learning_rate};
        if (t.quadratic)
            run(t, make_runtime_network<float>(t.sizes, sigmoid), quadratic, plain);
        else if (t.relu)
            run(t, make_runtime_network<float>(t.sizes, relu, sigmoid), cross_entropy, plain);
        else if (auto net = make_runtime_network<float>(t.sizes, sigmoid); t.adam)
            run(t, net, cross_entropy, adam(net, {.learning_rate = t.learning_rate}));
        else
            run(t, net, cross_entropy, plain);
    }
}
