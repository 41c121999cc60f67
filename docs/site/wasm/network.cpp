#include "page.hpp"

#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/theory/forecast.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/data/sample_generators.hpp>
#include <gradus/training/diagnosis/divergence_text.hpp>
#include <gradus/training/diagnosis/forecast.hpp>
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

/// Handwritten digits, once the page has brought them: docs/site/tools/digits.py.
struct digits {
    static constexpr std::size_t pixels = 14 * 14;
    static constexpr std::size_t trained_on = 300; // of those that come; the rest is unseen
    gradus::labelled_samples trained = none();
    gradus::labelled_samples unseen = none();

    static gradus::labelled_samples none() {
        return {pixels, {}, {}, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}};
    }
} the_digits;

/// 0: two spirals; 1: exclusive or; 2: digits. The same samples for every network.
const gradus::labelled_samples& task(int which) {
    if (which == 2) return the_digits.trained;
    static const std::array tasks = [] {
        gradus::random_generator random(1);
        auto spirals = gradus::make_spirals(samples_of_a_task, {.noise = 0.02}, random);
        random = gradus::random_generator(1);
        return std::array{std::move(spirals), gradus::make_xor(samples_of_a_task, 0.15, random)};
    }();
    return tasks[static_cast<std::size_t>(which)];
}

/// What is chosen of a network, as the page passes it on.
struct architecture {
    int task;
    int depth;
    int width;
    int activation;
    int initialiser;
    int is_normalised;
    int is_residual;

    /// How many inputs it has, then each layer's neurons.
    std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> all(static_cast<std::size_t>(depth) + 2,
                                     static_cast<std::size_t>(width));
        all.front() = ::task(task).features;
        const std::size_t classes = ::task(task).classes.size();
        all.back() = classes == 2 ? 1 : classes;
        return all;
    }
    network draw(gradus::random_generator& random) const {
        gradus::hidden_layer_parts parts{.is_residual = is_residual != 0};
        if (is_normalised != 0) parts.normalisation.emplace();
        network net = gradus::make_runtime_network<double>(
            sizes(), page::activations()[static_cast<std::size_t>(activation)], gradus::sigmoid,
            parts);
        std::visit([&](const auto& weights) { initialise(net, random, weights); },
                   initialisers[static_cast<std::size_t>(initialiser)]);
        return net;
    }
};

std::vector<gradus::layer_forecast> forecast(const architecture& chosen) {
    const std::vector<std::size_t> sizes = chosen.sizes();
    std::vector<gradus::layer_forecast> layers(sizes.size() - 1);
    const auto path = chosen.is_residual     ? gradus::layer_path::residual
                      : chosen.is_normalised ? gradus::layer_path::batch_normalised
                                             : gradus::layer_path::plain;
    const double mean_square = gradus::mean_square(task(chosen.task).values);
    gradus::every_activation([&](const auto&... f) {
        int next = 0;
        const auto make = [&](const auto& activation) {
            if (next++ != chosen.activation) return;
            const auto plan =
                gradus::mean_field::plan(sizes, activation, gradus::sigmoid,
                                         initialisers[static_cast<std::size_t>(chosen.initialiser)],
                                         gradus::biases_of_variance{}, path);
            gradus::mean_field::forecast_layers(activation, plan.data(), plan.size(),
                                                gradus::interval<double>(mean_square),
                                                layers.data());
        };
        (make(f), ...);
    });
    return layers;
}

struct session {
    network net;
    examples samples;
    examples unseen;
    gradus::random_generator random;
    std::variant<trainer_with<gradus::sgd>, trainer_with<gradus::adam<network>>> training;
    std::size_t epoch = 0;
    double cost_at_start = 0;
};
std::optional<session> now;

void append(const auto& numbers) {
    for (std::size_t k = 0; k < numbers.size(); ++k) page::output.push_back(numbers[k]);
}

/// Epoch, cost, share of the samples that are right, and of the unseen ones (NaN if there are
/// none), then each layer's ‖mean ∂C/∂b‖; in words, what is no longer finite.
void report() {
    page::words.clear();
    auto found = find_divergence(now->net);
    const double cost = mean_cost(now->net, now->samples, gradus::cross_entropy);
    if (now->epoch == 0) now->cost_at_start = cost;
    if (!found) found = find_cost_divergence(now->net, cost, now->cost_at_start);
    if (found) page::words = gradus::sentence(*found, now->epoch);
    const double unseen = now->unseen.empty() ? std::numeric_limits<double>::quiet_NaN()
                                              : accuracy(now->net, now->unseen);
    page::output = {static_cast<double>(now->epoch), cost, accuracy(now->net, now->samples),
                    unseen};
    append(gradient_profile(now->net, now->samples, gradus::cross_entropy));
}

} // namespace

/// How large a sample's gradient is in each layer of a new network, for one seed: `depth` hidden
/// layers, then the output layer.
GRADUS_PAGE(page_network_profile)
void page_network_profile(int which, int depth, int width, int activation, int initialiser,
                          int is_normalised, int is_residual, int seed) {
    gradus::random_generator random(static_cast<std::uint64_t>(seed));
    const network net =
        architecture{which, depth, width, activation, initialiser, is_normalised, is_residual}.draw(
            random);
    page::output.clear();
    append(
        gradient_profile_per_sample(net, make_examples(task(which), net), gradus::cross_entropy));
}

/// What theory expects of that, by the output layer's. Output: the outcome, a training_outcome, and
/// the layer that decides it; then of each layer the ends of the enclosure. In words, why there is
/// no forecast.
GRADUS_PAGE(page_network_forecast)
void page_network_forecast(int which, int depth, int width, int activation, int initialiser,
                           int is_normalised, int is_residual) {
    const architecture chosen{which,       depth,         width,      activation,
                              initialiser, is_normalised, is_residual};
    page::words.clear();
    page::output.clear();
    if (is_residual != 0 && is_normalised != 0)
        page::words = "it knows layers with residual paths and layers with batch normalisation, "
                      "but none with both";
    else if (is_residual != 0 && chosen.sizes()[0] == chosen.sizes()[1])
        page::words = "as there are as many neurons as inputs, the first layer has a path around "
                      "it too, which theory does not know";
    if (!page::words.empty()) {
        page::output = {static_cast<double>(gradus::training_outcome::no_forecast), 0};
        return;
    }
    const std::vector<gradus::layer_forecast> layers = forecast(chosen);
    const auto verdict = gradus::judge(layers.data(), layers.size(), {});
    if (verdict.how == gradus::training_outcome::no_forecast)
        page::words = "the numbers in its layers are beyond the reach of the method";
    page::output = {static_cast<double>(verdict.how), static_cast<double>(verdict.layer)};
    for (const gradus::layer_forecast& layer : layers)
        page::output.insert(page::output.end(), {layer.ratio.lower(), layer.ratio.upper()});
}

/// What the pages say of all networks: between which ratios a forecast's gradients neither vanish
/// nor explode, how many samples a mini-batch has, and how many each task.
GRADUS_PAGE(page_network_facts) void page_network_facts() {
    constexpr gradus::gradient_limits limits{};
    page::output = {limits.least,
                    limits.most,
                    static_cast<double>(batch_size),
                    static_cast<double>(samples_of_a_task),
                    static_cast<double>(samples_of_a_task),
                    static_cast<double>(digits::trained_on)};
}

/// Begins a training, and reports on the network before the first step. Optimiser 0: gradient
/// descent, 1: Adam.
GRADUS_PAGE(page_training_begin)
void page_training_begin(int which, int depth, int width, int activation, int initialiser,
                         int is_normalised, int is_residual, int seed, int optimiser, double rate) {
    gradus::random_generator random(static_cast<std::uint64_t>(seed));
    const network net =
        architecture{which, depth, width, activation, initialiser, is_normalised, is_residual}.draw(
            random);
    auto samples = make_examples(task(which), net);
    auto unseen = which == 2 ? make_examples(the_digits.unseen, net) : examples{};
    if (optimiser == 0) {
        trainer_with<gradus::sgd> training(net, gradus::cross_entropy,
                                           gradus::sgd{.learning_rate = rate}, batch_size);
        now.emplace(net, std::move(samples), std::move(unseen), random, std::move(training));
    } else {
        trainer_with<gradus::adam<network>> training(
            net, gradus::cross_entropy, gradus::adam(net, {.learning_rate = rate}), batch_size);
        now.emplace(net, std::move(samples), std::move(unseen), random, std::move(training));
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

/// The digits, from the input: of each the pixels, 0 … 255, and which digit it is.
GRADUS_PAGE(page_digits) void page_digits() {
    the_digits = {};
    constexpr std::size_t numbers = digits::pixels + 1;
    for (std::size_t i = 0; (i + 1) * numbers <= page::input.size(); ++i) {
        const double* const image = page::input.data() + i * numbers;
        auto& samples = i < digits::trained_on ? the_digits.trained : the_digits.unseen;
        for (std::size_t k = 0; k < digits::pixels; ++k) samples.values.push_back(image[k] / 255);
        samples.labels.push_back(static_cast<std::size_t>(image[digits::pixels]));
    }
    page::output.clear();
}

/// Of each unseen digit, which it is and which the network in training says it is, −1 for none.
GRADUS_PAGE(page_training_answers) void page_training_answers() {
    gradus::propagation<network> state(now->net);
    page::output.clear();
    for (const auto& [x, y] : now->unseen) {
        set_input(state, x);
        forward(now->net, state);
        const std::size_t said = gradus::decision(state.a(last_layer(now->net)));
        page::output.push_back(static_cast<double>(gradus::decision(y)));
        page::output.push_back(said == gradus::no_class ? -1 : static_cast<double>(said));
    }
}

/// The samples of a task in the plane: x, y and class of each.
GRADUS_PAGE(page_task) void page_task(int which) {
    const auto& samples = task(which);
    page::output.clear();
    for (std::size_t i = 0; i < samples.size(); ++i)
        page::output.insert(page::output.end(), {samples.row(i)[0], samples.row(i)[1],
                                                 static_cast<double>(samples.labels[i])});
}
