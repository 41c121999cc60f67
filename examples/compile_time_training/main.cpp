#include "drawings.hpp"

#include <gradus/activations/softmax.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <type_traits>

// The compiler learns to read handwritten digits: 49-8-10 on 30 drawings. Then the program does the
// same training once more and compares the bits.

namespace {

using gradus::cross_entropy, gradus::dense, gradus::random_generator, gradus::softmax;

constexpr auto blank =
    gradus::make_network<double>(dense<49, 8>(gradus::tanh), dense<8, 10>(softmax));
using digit_network = std::remove_const_t<decltype(blank)>;

template <std::size_t Count>
constexpr auto examples_of(const drawing (&drawings)[Count]) {
    std::array<gradus::example_for<digit_network>, Count> examples{};
    for (std::size_t i = 0; i < Count; ++i) {
        for (std::size_t j = 0; j < digit_network::inputs; ++j)
            examples[i].x[j] = (drawings[i].blocks[j] - '0') / 8.0;
        examples[i].y[static_cast<std::size_t>(drawings[i].digit)] = 1;
    }
    return examples;
}
constexpr auto training = examples_of(shown);
constexpr auto test = examples_of(unseen);

constexpr auto drawn(std::uint64_t seed) {
    auto net = blank;
    random_generator random(seed);
    initialise(net, random, gradus::xavier_normal{}, gradus::all_equal{0});
    return net;
}

/// Two more passes over the drawings.
constexpr auto trained(digit_network net, std::uint64_t seed) {
    random_generator random(seed);
    gradus::trainer learn(net, cross_entropy, gradus::sgd{.learning_rate = 0.5}, 2);
    for (int epoch = 0; epoch < 2; ++epoch) learn.train_epoch(net, training, random);
    return net;
}

// Clang takes a million steps for one constant, so every two epochs have their own.
constexpr auto start = drawn(1);
constexpr auto after_2 = trained(start, 2);
constexpr auto after_4 = trained(after_2, 3);
constexpr auto after_6 = trained(after_4, 4);

static_assert(mean_cost(start, training, cross_entropy) > 2.3); // ln 10 = 2.30: it knows nothing
static_assert(mean_cost(after_6, training, cross_entropy) < 0.7);
static_assert(accuracy(after_6, training) > 0.9);

void print(int epoch, const digit_network& net) {
    std::printf("%6d %8.4f %8.0f of %zu %8.0f of %zu\n", epoch,
                mean_cost(net, training, cross_entropy),
                accuracy(net, training) * std::size(training), std::size(training),
                accuracy(net, test) * std::size(test), std::size(test));
}

constexpr const char* help =
    "Usage: compile_time_training [--help]\n\n"
    "Prints what a network learnt while this program was compiled: 49-8-10, from 30\n"
    "drawings of digits. Then it trains the same network once more and compares the\n"
    "bits. There is nothing to choose: the training is in the source.\n\n"
    "  -h, --help  print this and stop\n\n"
    "Status: 0; 1 if bits differ or the output cannot be written; 2 for other words.\n";

/// The status that was meant, or 1 and a line on stderr if not all could be printed.
int printed(int status) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
    std::perror("compile_time_training: the output cannot be written");
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h") {
            std::fputs(help, stdout);
            return printed(0);
        }
        std::fprintf(stderr, "compile_time_training: it takes no '%s' (see --help)\n", argv[i]);
        return 2;
    }
    std::puts("What the compiler has learnt from 30 drawings of digits:\n\n"
              " epoch     cost    right, shown   right, unseen");
    print(0, start);
    print(2, after_2);
    print(4, after_4);
    print(6, after_6);

    volatile std::uint64_t seed = 1; // not known to the optimiser
    const auto again = trained(trained(trained(drawn(seed), seed + 1), seed + 2), seed + 3);
    int same = 0;
    int different = 0;
    for_each_parameter(
        blank,
        [&](double compiled, double run) {
            ++(std::bit_cast<std::uint64_t>(compiled) == std::bit_cast<std::uint64_t>(run)
                   ? same
                   : different);
        },
        after_6.parameters, again.parameters);
    std::printf("\nThe same training at run time: %d weights and biases with the same bits, "
                "%d with others.\n",
                same, different);
    return printed(different == 0 ? 0 : 1);
}
