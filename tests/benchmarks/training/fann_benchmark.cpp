#include "task.hpp"

#include <fann.h>

/// FANN trains sample after sample, so only the task with mini-batches of one is the same work.
int main(int count, char** arguments) {
    for (const task::task& t : task::chosen(count, arguments)) {
        if (t.batch != 1 || t.relu || !t.quadratic || t.adam) continue;
        std::vector<unsigned> sizes(t.sizes.begin(), t.sizes.end());
        fann* const net =
            fann_create_standard_array(static_cast<unsigned>(sizes.size()), sizes.data());
        // FANN's sigmoid is 1/(1 + e^(−2sz)) with steepness s.
        fann_set_activation_function_hidden(net, FANN_SIGMOID);
        fann_set_activation_function_output(net, FANN_SIGMOID);
        fann_set_activation_steepness_hidden(net, 0.5f);
        fann_set_activation_steepness_output(net, 0.5f);
        fann_set_train_error_function(net, FANN_ERRORFUNC_LINEAR);
        fann_set_training_algorithm(net, FANN_TRAIN_INCREMENTAL);
        fann_set_learning_rate(net, t.learning_rate);
        fann_set_learning_momentum(net, 0);
        // Each neuron's weights, the bias last, as the neurons come.
        std::vector<fann_connection> connections(fann_get_total_connections(net));
        std::size_t next = 0;
        fann_get_connection_array(net, connections.data());
        const auto layers = task::initial_layers(t);
        for (std::size_t l = 0; l < layers.size(); ++l)
            for (std::size_t i = 0; i < t.sizes[l + 1]; ++i) {
                for (std::size_t j = 0; j < t.sizes[l]; ++j)
                    connections[next++].weight = layers[l].W[i * t.sizes[l] + j];
                connections[next++].weight = layers[l].b[i];
            }
        fann_set_weight_array(net, connections.data(), static_cast<unsigned>(connections.size()));

        auto data = task::make_samples(t);
        task::report(
            "fann", t,
            [&](std::size_t first, std::size_t steps) {
                for (std::size_t step = first; step < first + steps; ++step) {
                    const std::size_t s = step % task::batches;
                    fann_train(net, &data.x[s * t.inputs()], &data.y[s * t.outputs()]);
                }
            },
            [&] {
                const float* const a = fann_run(net, data.x.data());
                double sum = 0;
                for (std::size_t i = 0; i < t.outputs(); ++i)
                    sum += (a[i] - data.y[i]) * (a[i] - data.y[i]) / 2;
                return sum;
            });
        fann_destroy(net);
    }
}
