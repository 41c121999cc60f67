#include "unstable_gradient/nielsen.hpp"

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <span>
#include <string>
#include <vector>

// The whole of MNIST as in Nielsen's chapter 5: 1 to 4 hidden layers of 30 sigmoid neurons,
// mini-batches of 10, η = 0.1, λ = 5, 30 epochs, tested on 10,000 images.
//
//     full_mnist [FOLDER] [SEEDS]
//
// The folder is that of the files, or named by GRADUS_MNIST; without either there is nothing to do,
// and the status is 77. Fails unless 784-30-10 gets 96 % of the test images right after all 60,000
// training images, and every depth 95 % after the book's 50,000.

namespace {

using namespace gradus;

constexpr int epochs = 30;
constexpr sgd descent{.learning_rate = 0.1, .lambda = 5};

void print(const char* when, const std::vector<double>& norms) {
    std::printf("   %s", when);
    for (const double norm : norms) std::printf(" %.4f", norm);
}

/// By the fast kernels; the accuracy after the last epoch, of 1.
template <class Network, class Examples>
double learnt_fast(Network net, std::uint64_t seed, const Examples& training,
                   const Examples& test) {
    random_generator random(seed);
    initialise_as_nielsen(net, random);
    std::printf("%zu hidden, seed %llu:", last_layer(net).value - 1,
                static_cast<unsigned long long>(seed));
    const auto measured = unstable_gradient::measured_part(training);
    print("norms at the start", unstable_gradient::hidden_norms(net, measured));
    auto learn = make_batch_trainer<10>(net, cross_entropy, descent);
    const auto first_50000 = std::span(training).first(50'000);
    double best = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        learn.train_epoch(net, first_50000, random);
        best = std::max(best, batch_accuracy(net, test));
    }
    print("at the end", unstable_gradient::hidden_norms(net, measured));
    const double last = batch_accuracy(net, test);
    std::printf("   right: %.2f %%, best epoch %.2f %%\n", 100 * last, 100 * best);
    std::fflush(stdout);
    return last;
}

/// By the exact path, so with the same bits on every machine.
template <class Network, class Examples>
double learnt_exactly(Network net, const Examples& training, const Examples& test) {
    random_generator random(1);
    initialise_as_nielsen(net, random);
    trainer learn(net, cross_entropy, descent, 10);
    for (int epoch = 0; epoch < epochs; ++epoch) learn.train_epoch(net, training, random);
    return accuracy(net, test);
}

bool passes(const char* folder, std::uint64_t seeds) {
    const mnist_format_data data = load_mnist_format(folder);
    const auto first = dense<784, 30>(sigmoid);
    const auto hidden = dense<30, 30>(sigmoid);
    const auto last = dense<30, 10>(sigmoid);
    const auto wide = make_network<double>(first, last);
    const auto training = make_examples(data.training, wide);
    const auto test = make_examples(data.test, wide);
    if (training.size() != 60'000 || test.size() != 10'000)
        throw data_error(std::string(folder) + ": MNIST has 60,000 and 10,000 images");

    bool fine = true;
    boost::hana::for_each(
        boost::hana::make_tuple(wide, make_network<double>(first, hidden, last),
                                make_network<double>(first, hidden, hidden, last),
                                make_network<double>(first, hidden, hidden, hidden, last)),
        [&](const auto& net) {
            for (std::uint64_t seed = 1; seed <= seeds; ++seed)
                fine = learnt_fast(net, seed, training, test) >= 0.95 && fine;
        });
    const double share = learnt_exactly(wide, training, test);
    std::printf("784-30-10 after all 60,000 images, exact path, seed 1: %.2f %% right\n",
                100 * share);
    return share >= 0.96 && fine;
}

} // namespace

int main(int count, char** arguments) try {
    const char* folder = count > 1 ? arguments[1] : std::getenv("GRADUS_MNIST");
    if (folder == nullptr) {
        std::puts("Skipped: GRADUS_MNIST names no folder with MNIST's four files");
        return 77;
    }
    return passes(folder, count > 2 ? std::stoul(arguments[2]) : 1) ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "full_mnist: %s\n", error.what());
    return 1;
}
