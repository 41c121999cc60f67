#include "measure.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/pretraining.hpp>
#include <gradus/training/trainer.hpp>

#include <fmt/core.h>
#include <time.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <span>
#include <stdexcept>
#include <thread>
#include <utility>

namespace pretraining {
namespace {

constexpr std::size_t batch_size = 10;
constexpr std::size_t diagnosed_images = 200;
constexpr std::size_t measured_images = 1000;

/// W ~ U[±1/√n_in].
constexpr auto uniform_by_inputs = [](gradus::random_generator& random, std::size_t n_in,
                                      std::size_t) {
    return (2 * gradus::uniform(random) - 1) / gradus::numbers::sqrt(static_cast<double>(n_in));
};

/// Of the core that this thread has had, whatever else the machine has done.
double seconds_of_thread() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time); // POSIX
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

template <class Network>
class experiment {
    using samples = std::vector<gradus::example_for<Network>>;

  public:
    experiment(Network net, const setup& what, const images& data, const options& chosen)
        : net_(std::move(net)), what_(what), chosen_(chosen),
          training_(gradus::make_examples(data.training, net_)),
          test_(gradus::make_examples(data.test, net_)) {}

    /// Calls tell() after each epoch of either kind.
    run result(std::uint64_t seed, const std::function<void()>& tell) {
        run found;
        gradus::random_generator random(seed);
        if (what_.begins == start::glorot)
            initialise(net_, random, gradus::xavier_uniform{});
        else if (what_.begins == start::he)
            initialise(net_, random, gradus::he_normal{});
        else
            initialise(net_, random, uniform_by_inputs);
        const double begin = seconds_of_thread();
        if constexpr (std::is_same_v<decltype(net_.hidden_activation),
                                     gradus::sigmoid_activation>) {
            if (what_.begins == start::machines)
                pretrain(gradus::pretraining_by_rbms{.is_fast = true}, random, found, tell);
            if (what_.begins == start::autoencoders)
                pretrain(gradus::pretraining_by_autoencoders{.is_fast = true}, random, found, tell);
        }
        found.seconds_before = seconds_of_thread() - begin;
        const double first = seconds_of_thread();
        found.gradients_at_start = gradients();
        const gradus::sgd optimiser{what_.learning_rate};
        if (what_.is_normalised)
            train(gradus::trainer(net_, gradus::cross_entropy, optimiser, batch_size), random,
                  found, tell);
        else
            train(gradus::make_batch_trainer(net_, gradus::cross_entropy, optimiser, batch_size),
                  random, found, tell);
        found.gradients_at_end = gradients();
        found.seconds = seconds_of_thread() - first;
        return found;
    }

  private:
    Network net_;
    setup what_;
    options chosen_;
    samples training_, test_;

    template <class Method>
    void pretrain(const Method& method, gradus::random_generator& random, run& found,
                  const std::function<void()>& tell) {
        gradus::pretrainer<Network> stack(
            net_, method, {.epochs = chosen_.pretraining_epochs, .batch_size = batch_size});
        stack.initialise(net_, random);
        while (!stack.is_finished()) {
            stack.train_epoch(net_, training_, random);
            if (const auto diverged = stack.find_divergence())
                throw std::runtime_error(
                    fmt::format("{}: the weights of layer {} are no longer finite", what_.name,
                                diverged->layer));
            tell();
        }
        const auto& W = net_.W(1);
        for (std::size_t i = 0; i < W.rows(); ++i)
            for (std::size_t j = 0; j < W.columns(); ++j) found.filters.push_back(W(i, j));
        for (std::size_t s = 0; s < std::min(shown_images, test_.size()); ++s) {
            const auto x = stack.reconstruction(test_[s].x);
            found.reconstructions.insert(found.reconstructions.end(), x.data(),
                                         x.data() + x.size());
        }
    }

    template <class Trainer>
    void train(Trainer trainer, gradus::random_generator& random, run& found,
               const std::function<void()>& tell) {
        found.epochs.push_back(look());
        for (std::size_t e = 0; e < what_.epochs; ++e) {
            trainer.train_epoch(net_, training_, random);
            found.epochs.push_back(look());
            tell();
        }
    }

    epoch look() const {
        const auto of = [&](const samples& all, std::size_t most) {
            const auto part = std::span(all).first(std::min(all.size(), most));
            if (what_.is_normalised)
                return std::pair(double(mean_cost(net_, part, gradus::cross_entropy)),
                                 1 - accuracy(net_, part));
            return std::pair(double(gradus::batch_mean_cost(net_, part, gradus::cross_entropy)),
                             1 - gradus::batch_accuracy(net_, part));
        };
        const auto [training_cost, training_error] = of(training_, measured_images);
        const auto [test_cost, test_error] = of(test_, test_.size());
        return {training_cost, training_error, test_cost, test_error};
    }

    std::vector<double> gradients() const {
        const auto part = std::span(training_).first(std::min(training_.size(), diagnosed_images));
        const auto what = gradus::diagnose(net_, part, gradus::cross_entropy,
                                           gradus::sgd{what_.learning_rate}, training_.size());
        std::vector<double> norms;
        for (const auto& layer : what.layers) norms.push_back(layer.bias_gradient_per_sample);
        return norms;
    }
};

run measure_one(const setup& what, std::uint64_t seed, const images& data, const options& chosen,
                const std::function<void()>& tell) {
    std::vector<std::size_t> sizes{data.training.features};
    sizes.insert(sizes.end(), what.depth, chosen.width);
    sizes.push_back(data.training.classes.size());
    gradus::hidden_layer_parts parts;
    if (what.is_normalised) parts.normalisation.emplace();
    const auto with = [&](auto activation) {
        return experiment(
                   gradus::make_runtime_network<float>(sizes, activation, gradus::softmax, parts),
                   what, data, chosen)
            .result(seed, tell);
    };
    return what.is_relu ? with(gradus::relu) : with(gradus::sigmoid);
}

std::size_t work(const setup& what, const options& chosen) {
    const bool is_pretrained = what.begins == start::machines || what.begins == start::autoencoders;
    return what.epochs + (is_pretrained ? what.depth * chosen.pretraining_epochs : 0);
}

} // namespace

images read_images(const options& chosen) {
    const auto data = gradus::load_mnist_format(chosen.data);
    if (data.training.size() < chosen.samples)
        throw std::runtime_error(fmt::format("--samples: {} holds {} images to learn from, not {}",
                                             chosen.data.string(), data.training.size(),
                                             chosen.samples));
    images result{gradus::make_samples(data.training), gradus::make_samples(data.test),
                  data.training.images.rows, data.training.images.columns};
    result.training.values.resize(chosen.samples * result.training.features);
    result.training.labels.resize(chosen.samples);
    return result;
}

std::vector<setup> table_setups(const options& chosen) {
    const std::size_t d = chosen.depth;
    const std::size_t e = chosen.epochs;
    const auto row = [&](std::string name, start begins) {
        return setup{name, begins, d, 0.1, false, false, e};
    };
    std::vector<setup> rows{
        row("random start", start::uniform),      row("Boltzmann machines", start::machines),
        row("autoencoders", start::autoencoders), row("Glorot's weights", start::glorot),
        row("learning rate 0.5", start::uniform), row("relu, He's weights", start::he),
        row("one hidden layer", start::uniform),  row("batch normalisation", start::uniform),
    };
    rows[4].learning_rate = 0.5;
    rows[5].is_relu = true;
    rows[6].depth = 1;
    // By the exact operations, which take ten times as long.
    rows[7].is_normalised = true;
    rows[7].epochs = std::min<std::size_t>(e, e > 30 ? 30 : 10);
    return rows;
}

std::vector<setup> error_setups(const options& chosen) {
    std::vector<setup> rows;
    for (const auto& [name, begins] : {std::pair{"Glorot's weights", start::glorot},
                                       {"Boltzmann machines", start::machines},
                                       {"autoencoders", start::autoencoders}})
        rows.push_back(
            {name, begins, 2, 0.1, false, false, std::min<std::size_t>(chosen.epochs, 50)});
    return rows;
}

std::vector<row> measure(const std::vector<setup>& setups, std::size_t seeds, const images& data,
                         const options& chosen, const progress& tell) {
    std::vector<row> rows;
    std::size_t all = 0;
    for (const setup& what : setups) {
        rows.push_back({what, std::vector<run>(seeds)});
        all += seeds * work(what, chosen);
    }
    std::atomic<std::size_t> next = 0;
    std::mutex telling;
    std::size_t done = 0;
    std::exception_ptr failure;
    const auto serve = [&] {
        try {
            for (std::size_t job; (job = next++) < seeds * rows.size();) {
                // The longest row first.
                row& of = rows[rows.size() - 1 - job / seeds];
                const std::size_t seed = job % seeds;
                of.runs[seed] = measure_one(of.what, chosen.seed + seed, data, chosen, [&] {
                    const std::scoped_lock lock(telling);
                    tell(++done, all);
                });
            }
        } catch (...) {
            const std::scoped_lock lock(telling);
            failure = std::current_exception();
            next = seeds * rows.size();
        }
    };
    std::vector<std::thread> others;
    for (std::size_t t = 1; t < std::min<std::size_t>(chosen.threads, seeds * rows.size()); ++t)
        others.emplace_back(serve);
    serve();
    for (std::thread& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
    return rows;
}

} // namespace pretraining
