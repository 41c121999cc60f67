#include "../support/terminal.hpp"
#include "network_section.hpp"
#include "nielsen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace unstable_gradient {
namespace {

constexpr std::size_t batch_size = 10;
constexpr double eta = 0.1;
constexpr double nielsens_lambda = 5;
constexpr double nielsens_images = 50'000;

/// A step multiplies the weights by 1 − ηλ/n, so λ means something else for every n: the same λ/n
/// is the same decay.
double nielsens_lambda_for(std::size_t training_images) {
    return nielsens_lambda * static_cast<double>(training_images) / nielsens_images;
}

double lambda_of(const options& chosen, std::size_t training_images) {
    return chosen.lambda.value_or(nielsens_lambda_for(training_images));
}

/// The layers that a table of 80 columns has room for: all, or six from the first to the last.
std::vector<std::size_t> layers_to_print(std::size_t count) {
    const std::size_t room = 6;
    std::vector<std::size_t> layers;
    for (std::size_t i = 0; i < std::min(count, room); ++i)
        layers.push_back(count <= room ? i : i * (count - 1) / (room - 1));
    return layers;
}

void print_header(const std::vector<std::size_t>& columns) {
    fmt::print(" epoch");
    for (const std::size_t l : columns) fmt::print("  {:>8}", fmt::format("layer {}", l + 1));
    fmt::print("   accuracy\n");
}

void print_row(std::uint64_t epoch, const std::vector<std::size_t>& columns,
               const std::vector<double>& norms, double accuracy) {
    fmt::print(" {:5}", epoch);
    for (const std::size_t l : columns) fmt::print("  {:>8}", support::norm_text(norms[l]));
    fmt::print("   {:6.2f} %\n", 100 * accuracy);
    support::flush_output();
}

} // namespace

void print_method(const options& chosen, std::size_t training_images) {
    const double lambda = lambda_of(chosen, training_images);
    const double nielsens = nielsens_lambda_for(training_images);
    fmt::print("\nTraining by mini-batches of {}, η = {}, λ = {}.\n", batch_size, eta, lambda);
    if (lambda == nielsens)
        fmt::print("λ/n is Nielsen's {}/{}: a step shrinks the weights as much as his.\n",
                   nielsens_lambda, nielsens_images);
    else if (lambda > 0)
        fmt::print("A step shrinks the weights {:.3g} times as much as with Nielsen's {} images;\n"
                   "--lambda {} shrinks them as much as his.\n",
                   lambda / nielsens, nielsens_images, nielsens);
}

learning_record print_training(const options& chosen, const sizes& layers,
                               const gradus::mnist_format_data& data) {
    learning_record record{name_of(layers), {}, {}};
    const auto columns = layers_to_print(layers.size() - 2);
    fmt::print("\n{} learns{}\n\n", record.name,
               columns.size() < layers.size() - 2 ? " (the plot shows them all)" : "");
    print_header(columns);
    with_network(layers, [&](auto net) {
        const auto training = gradus::make_examples(data.training, net);
        const auto test = gradus::make_examples(data.test, net);
        const auto note = [&](std::uint64_t epoch) {
            record.norms.push_back(hidden_norms(net, measured_part(training)));
            record.accuracies.push_back(gradus::accuracy(net, test));
            print_row(epoch, columns, record.norms.back(), record.accuracies.back());
        };
        gradus::random_generator random(chosen.seed);
        gradus::initialise_as_nielsen(net, random);
        note(0);
        const gradus::sgd descent{.learning_rate = eta,
                                  .lambda = lambda_of(chosen, training.size())};
        gradus::trainer learn(net, gradus::cross_entropy, descent, batch_size);
        for (std::uint64_t epoch = 1; epoch <= chosen.epochs; ++epoch) {
            {
                support::progress_bar progress(fmt::format("epoch {}", epoch));
                learn.train_epoch(net, training, random, [&](std::size_t done, std::size_t all) {
                    progress.show(done, all);
                });
            }
            note(epoch);
        }
    });
    const auto& start = record.norms.front();
    const auto& end = record.norms.back();
    if (start.size() > 1)
        fmt::print("\nSpeed of layer {} over layer 1: {:.3g} at the start, {:.3g} at the end.\n",
                   start.size(), start.back() / start.front(), end.back() / end.front());
    return record;
}

} // namespace unstable_gradient
