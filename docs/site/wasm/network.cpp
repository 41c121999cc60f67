#include "page.hpp"

#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/data/sample_generators.hpp>
#include <gradus/training/diagnosis/divergence_text.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <variant>

namespace {

using network = gradus::runtime_network<double, page::activation, gradus::sigmoid_activation>;
using examples = std::vector<gradus::example_for<network>>;
template <class Optimiser>
using trainer_with = gradus::trainer<network, gradus::cross_entropy_cost, Optimiser>;

using any_initialiser = std::variant<gradus::suited_to_activation, gradus::normal_by_inputs,
                                     gradus::standard_normal, gradus::xavier_normal,
                                     gradus::xavier_uniform, gradus::he_normal, gradus::orthogonal>;
const std::array<any_initialiser, 7> initialisers{gradus::suited_to_activation{},
                                                  gradus::normal_by_inputs{},
                                                  gradus::standard_normal{},
                                                  gradus::xavier_normal{},
                                                  gradus::xavier_uniform{},
                                                  gradus::he_normal{},
                                                  gradus::orthogonal{}};

constexpr std::size_t samples_of_a_task = 200;
constexpr std::size_t batch_size = 20;

network make_network(int depth, int width, int activation, bool is_normalised, bool is_residual) {
    std::vector<std::size_t> sizes(static_cast<std::size_t>(depth) + 2,
                                   static_cast<std::size_t>(width));
    sizes.front() = 2;
    sizes.back() = 1;
    gradus::hidden_layer_parts parts{.is_residual = is_residual};
    if (is_normalised) parts.normalisation.emplace();
    return gradus::make_runtime_network<double>(
        sizes, page::activations()[static_cast<std::size_t>(activation)], gradus::sigmoid, parts);
}

void draw(network& net, int initialiser, gradus::random_generator& random) {
    std::visit([&](const auto& weights) { initialise(net, random, weights); },
               initialisers[static_cast<std::size_t>(initialiser)]);
}

/// 0: two spirals; 1: exclusive or. The same samples for every network.
gradus::labelled_samples task(int which) {
    gradus::random_generator random(1);
    return which == 0 ? gradus::make_spirals(samples_of_a_task, {.noise = 0.02}, random)
                      : gradus::make_xor(samples_of_a_task, 0.15, random);
}

struct session {
    network net;
    examples samples;
    gradus::random_generator random;
    std::variant<trainer_with<gradus::sgd>, trainer_with<gradus::adam<network>>> training;
    std::size_t epoch = 0;
    double cost_at_start = 0;
};
std::optional<session> now;

void append(const auto& numbers) {
    for (std::size_t k = 0; k < numbers.size(); ++k) page::output.push_back(numbers[k]);
}

/// Epoch, cost, share of the samples that are right, then each layer's ‖mean ∂C/∂b‖; in words, what
/// is no longer finite.
void report() {
    page::words.clear();
    auto found = find_divergence(now->net);
    const double cost = mean_cost(now->net, now->samples, gradus::cross_entropy);
    if (now->epoch == 0) now->cost_at_start = cost;
    if (!found) found = find_cost_divergence(now->net, cost, now->cost_at_start);
    if (found) page::words = gradus::sentence(*found, now->epoch);
    page::output = {static_cast<double>(now->epoch), cost, accuracy(now->net, now->samples)};
    append(gradient_profile(now->net, now->samples, gradus::cross_entropy));
}

} // namespace

/// How fast each layer of a new network learns, for one seed: `depth` hidden layers, then the
/// output layer.
GRADUS_PAGE(page_network_profile)
void page_network_profile(int which, int depth, int width, int activation, int initialiser,
                          int is_normalised, int is_residual, int seed) {
    network net = make_network(depth, width, activation, is_normalised != 0, is_residual != 0);
    gradus::random_generator random(static_cast<std::uint64_t>(seed));
    draw(net, initialiser, random);
    const auto samples = make_examples(task(which), net);
    page::output.clear();
    append(gradient_profile(net, samples, gradus::cross_entropy));
}

/// Begins a training, and reports on the network before the first step. Optimiser 0: gradient
/// descent, 1: Adam.
GRADUS_PAGE(page_training_begin)
void page_training_begin(int which, int depth, int width, int activation, int initialiser,
                         int is_normalised, int is_residual, int seed, int optimiser, double rate) {
    network net = make_network(depth, width, activation, is_normalised != 0, is_residual != 0);
    gradus::random_generator random(static_cast<std::uint64_t>(seed));
    draw(net, initialiser, random);
    auto samples = make_examples(task(which), net);
    if (optimiser == 0) {
        trainer_with<gradus::sgd> training(net, gradus::cross_entropy,
                                           gradus::sgd{.learning_rate = rate}, batch_size);
        now.emplace(net, std::move(samples), random, std::move(training));
    } else {
        trainer_with<gradus::adam<network>> training(
            net, gradus::cross_entropy, gradus::adam(net, {.learning_rate = rate}), batch_size);
        now.emplace(net, std::move(samples), random, std::move(training));
    }
    report();
}

/// Trains for so many epochs, and reports.
GRADUS_PAGE(page_training_epochs) void page_training_epochs(int epochs) {
    for (int k = 0; k < epochs; ++k, ++now->epoch)
        std::visit(
            [](auto& training) { training.train_epoch(now->net, now->samples, now->random); },
            now->training);
    report();
}

/// What the network in training says of size × size points of the square from `low` to `high`, row
/// by row from below.
GRADUS_PAGE(page_training_picture) void page_training_picture(int size, double low, double high) {
    gradus::propagation<network> state(now->net);
    gradus::vector<double, gradus::dynamic> x(2);
    page::output.clear();
    const double step = (high - low) / size;
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column) {
            x[0] = low + (column + 0.5) * step;
            x[1] = low + (row + 0.5) * step;
            set_input(state, x);
            forward(now->net, state);
            page::output.push_back(state.a(last_layer(now->net))[0]);
        }
}

/// The samples of a task: x, y and class of each.
GRADUS_PAGE(page_task) void page_task(int which) {
    const auto samples = task(which);
    page::output.clear();
    for (std::size_t i = 0; i < samples.size(); ++i)
        page::output.insert(page::output.end(), {samples.row(i)[0], samples.row(i)[1],
                                                 static_cast<double>(samples.labels[i])});
}
