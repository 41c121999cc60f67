#include "gradus_task.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/fast/batch_diagnose.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <numeric>

// What gradus alone offers: threads, optimisers, the exact path beside the fast one. Elapsed time,
// for processor time would not show threads; the best of many short rounds.

namespace {

using namespace gradus;

template <class Work>
void report(const char* what, std::size_t rounds, const Work& work) {
    using clock = std::chrono::steady_clock;
    double best = 1e9;
    for (std::size_t round = 0; round < rounds; ++round) {
        const auto begin = clock::now();
        work(round);
        best = std::min(best, std::chrono::duration<double>(clock::now() - begin).count());
    }
    std::printf("%s %.4g\n", what, best * 1e6);
    std::fflush(stdout);
}

template <std::size_t Batch, std::size_t Threads, class Network, class Optimiser>
void time_steps(const char* what, const task::task& t, Network& net, const Optimiser& optimiser,
                std::size_t rounds) {
    task::load(t, net);
    const auto samples = task::make_examples(t, net);
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto trainer = make_batch_trainer<Batch, Threads>(net, cross_entropy, optimiser);
    report(what, rounds, [&](std::size_t round) {
        trainer.step(net, samples, std::span(order).subspan(round % task::batches * Batch, Batch));
    });
}

/// The least processor time of f(), in microseconds, in `best`.
template <class Work>
void keep_best(double& best, const Work& work) {
    const std::clock_t begin = std::clock();
    work();
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    best = std::min(best, seconds * 1e6);
}

/// An epoch as examples/train has it with --kernels fast: training, and looking afterwards at 1,000
/// training samples, whose cost and diagnosis are one pass, and 1,000 test samples. Processor time,
/// because each part is as long as a turn on a busy machine.
void time_epoch(const char* folder) {
    auto net = make_runtime_network<float>({784, 30, 10}, sigmoid, softmax);
    random_generator random(1);
    initialise_as_nielsen(net, random);
    const auto data = load_mnist_format(folder);
    const auto training = make_examples(data.training, net);
    const auto test = make_examples(data.test, net);
    const auto measured = std::span(training).first(1000);
    auto learn = make_batch_trainer(net, cross_entropy, sgd{0.1}, 10);
    double train = 1e9, measure = 1e9, diagnose = 1e9, sum = 0;
    for (int epoch = 0; epoch < 20; ++epoch) {
        keep_best(train, [&] { learn.train_epoch(net, training, random); });
        keep_best(measure, [&] { sum += batch_mean_cost(net, test, cross_entropy); });
        keep_best(diagnose, [&] {
            const auto L = last_layer(net);
            auto z = net.b(L), a = z;
            const auto add_cost = [&](const auto& state, std::size_t s, const auto& y) {
                std::ranges::copy(state.z(L).column(s), z.data());
                std::ranges::copy(state.a(L).column(s), a.data());
                sum += sample_cost(cross_entropy, net.activation(L), z, a, y);
            };
            sum += batch_diagnose(net, measured, cross_entropy, sgd{0.1}, training.size(), add_cost)
                       .layers[0]
                       .weight_gradient;
        });
    }
    std::printf("epoch of %zu images: training %.4g, test %.4g, diagnosis %.4g, processor "
                "time; training is %.3g %% of it (costs and gradient %.4g)\n",
                training.size(), train, measure, diagnose,
                100 * train / (train + measure + diagnose), sum);
}

} // namespace

int main(int count, char** arguments) {
    const task::task& wide = task::named("wide");
    const task::task& large = task::named("large");
    auto net = make_network<float>(dense<784, 30>(sigmoid), dense<30, 10>(sigmoid));
    auto softmax_net = make_network<float>(dense<784, 30>(sigmoid), dense<30, 10>(softmax));
    static auto large_net =
        make_network<float>(dense<784, 512>(relu), dense<512, 512>(relu), dense<512, 10>(sigmoid));
    std::puts("elapsed microseconds");
    if (count > 1) time_epoch(arguments[1]);
    time_steps<128, 1>("large, 1 thread", large, large_net, sgd{0.02}, 300);
    time_steps<128, 2>("large, 2 threads", large, large_net, sgd{0.02}, 300);
    time_steps<10, 1>("wide, 1 thread", wide, net, sgd{0.1}, 5000);
    time_steps<10, 2>("wide, 2 threads", wide, net, sgd{0.1}, 5000);
    const auto wide_samples = task::make_examples(wide, net);
    auto runtime_net = make_runtime_network<float>(wide.sizes, sigmoid);
    task::load(wide, runtime_net);
    std::vector<std::size_t> order(wide_samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto runtime_trainer = make_batch_trainer(runtime_net, cross_entropy, sgd{0.1}, wide.batch);
    report("wide, shapes known at run time", 5000, [&](std::size_t round) {
        runtime_trainer.step(
            runtime_net, wide_samples,
            std::span(order).subspan(round % task::batches * wide.batch, wide.batch));
    });
    time_steps<10, 1>("wide, softmax", wide, softmax_net, sgd{0.1}, 5000);
    time_steps<10, 1>("wide, momentum", wide, net, momentum(net, {.learning_rate = 0.1}), 5000);
    time_steps<10, 1>("wide, rmsprop", wide, net, rmsprop(net, {.learning_rate = 0.001}), 5000);
    time_steps<10, 1>("wide, adam", wide, net, adam(net, {}), 5000);
    time_steps<10, 1>("wide, adamw", wide, net, adamw(net, {}), 5000);

    task::load(wide, net);
    const auto samples = task::make_examples(wide, net);
    trainer exact(net, cross_entropy, sgd{0.1}, 10);
    random_generator random(1);
    report("wide, exact path, 20 steps", 50,
           [&](std::size_t) { exact.train_epoch(net, samples, random); });
    double sum = 0;
    report("accuracy of 200 samples", 50, [&](std::size_t) { sum += accuracy(net, samples); });
    report("batch_accuracy of 200 samples", 500,
           [&](std::size_t) { sum += batch_accuracy(net, samples); });
    report("mean_cost of 200 samples", 50,
           [&](std::size_t) { sum += mean_cost(net, samples, cross_entropy); });
    report("batch_mean_cost of 200 samples", 500,
           [&](std::size_t) { sum += batch_mean_cost(net, samples, cross_entropy); });
    return sum > 0 ? 0 : 1;
}
