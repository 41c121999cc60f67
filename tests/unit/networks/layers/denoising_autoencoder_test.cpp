#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/layers/denoising_autoencoder.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/runtime_autoencoder.hpp>
#include <gradus/training/checkpoints/npy.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/trainer.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

constexpr auto free_weights = autoencoder_weights::free;

/// Stripes of four numbers, each as its own target.
template <class Network>
std::vector<example_for<Network>> stripes(const Network& net) {
    const propagation<Network> shape(net);
    std::vector<example_for<Network>> samples(8, {shape.a(zero), shape.a(zero)});
    for (std::size_t s = 0; s < samples.size(); ++s)
        for (std::size_t i = 0; i < 4; ++i)
            samples[s].x[i] = samples[s].y[i] = (i + s) % 4 < 2 ? 0.875 : 0.125;
    return samples;
}

/// The network after some epochs; where `stop` is set, each stops once after so many samples.
template <class Network>
Network trained(Network net, std::size_t epochs, std::size_t stop = 0) {
    random_generator random(4);
    initialise(net, random);
    const auto samples = stripes(net);
    trainer learning(net, cross_entropy, momentum(net, {.learning_rate = 0.2}), 2);
    for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
        const random_generator at_start = random;
        const auto halt = [&](std::size_t done, std::size_t) { return done != stop; };
        const std::size_t done = learning.train_epoch(net, samples, random, halt);
        if (done == samples.size()) continue;
        random = at_start;
        trainer resumed(net, cross_entropy, learning.optimiser(), 2);
        resumed.train_epoch(net, samples, random, [](auto, auto) { return true; }, done);
        learning.optimiser() = resumed.optimiser();
    }
    return net;
}

template <class Network>
std::string names_in_files(const Network& net) {
    std::string names;
    for_each_npy(net, [&](const std::string& name, const auto&) { names += name + ' '; });
    return names;
}

} // namespace

TEST_CASE("An autoencoder reads its code with the weights that wrote it, or with its own") {
    auto net = make_network<double>(denoising_autoencoder<2, 1>(identity, identity, masking(0.9)));
    net.W(one) = matrix<double, 1, 2>({{2, -1}});
    net.b(one)[0] = 3;
    net.parameters[zero].c = vector<double, 2>{{10, 20}};
    REQUIRE(output(net, vector<double, 2>{{1, 4}}) == vector<double, 2>{{12, 19}}); // code 1

    auto own = make_network<double>(denoising_autoencoder<2, 1, free_weights>(identity, identity));
    own.W(one) = matrix<double, 1, 2>({{2, -1}});
    own.parameters[zero].V = matrix<double, 2, 1>({{5}, {7}});
    REQUIRE(output(own, vector<double, 2>{{4, 1}}) == vector<double, 2>{{35, 49}}); // code 7
}

TEST_CASE("An autoencoder learns to give back what noise has taken") {
    const auto describe = denoising_autoencoder<4, 3>(sigmoid, sigmoid, masking(0.25));
    const auto net = make_network<double>(describe);
    const double before = mean_cost(trained(net, 0), stripes(net), cross_entropy);
    const double after = mean_cost(trained(net, 100), stripes(net), cross_entropy);
    // The entropy of the stripes themselves is 4 · 0.3768.
    REQUIRE(before > 2.5);
    REQUIRE(after < 1.7);
    REQUIRE(after > 4 * 0.3767);
}

TEST_CASE("An autoencoder with a shape known at run time learns the same bits") {
    const auto agree = [](const auto& net, const auto& runtime_net, const auto& same) {
        const auto a = trained(net, 3);
        const auto b = trained(runtime_net, 3, 4);
        const auto& p = a.parameters[zero];
        const auto& q = b.parameters.front();
        bool equal = true;
        const auto compare = [&](const auto& x, const auto& y) {
            REQUIRE(count_of(x) == count_of(y));
            for (std::size_t k = 0; k < count_of(x); ++k)
                equal = equal && x.data()[k] == y.data()[k];
        };
        same(compare, p, q);
        return equal;
    };
    const corruption noise = salt_and_pepper(0.25);
    REQUIRE(agree(make_network<double>(denoising_autoencoder<4, 3>(sigmoid, sigmoid, noise)),
                  make_runtime_autoencoder<double>(4, 3, sigmoid, sigmoid, noise),
                  [](const auto& compare, const auto& p, const auto& q) {
                      compare(p.W, q.W);
                      compare(p.b, q.b);
                      compare(p.c, q.c);
                  }));
    REQUIRE(agree(
        make_network<double>(denoising_autoencoder<4, 3, free_weights>(sigmoid, sigmoid, noise)),
        make_runtime_autoencoder<double, free_weights>(4, 3, sigmoid, sigmoid, noise),
        [](const auto& compare, const auto& p, const auto& q) {
            compare(p.V, q.V);
            compare(p.c, q.c);
        }));
}

TEST_CASE("Files name an autoencoder's arrays") {
    REQUIRE(names_in_files(make_runtime_autoencoder<double>(4, 3, sigmoid, sigmoid))
            == "W1.npy b1.npy c1.npy ");
    REQUIRE(names_in_files(make_runtime_autoencoder<double, free_weights>(4, 3, sigmoid, sigmoid))
            == "W1.npy b1.npy V1.npy c1.npy ");
}

TEST_CASE("An autoencoder without inputs or hidden neurons is refused") {
    for (const auto& [inputs, hidden] : {std::pair<std::size_t, std::size_t>{0, 3}, {4, 0}})
        REQUIRE(message_of<std::invalid_argument>([&] {
                    (void)make_runtime_autoencoder<double>(inputs, hidden, sigmoid, sigmoid);
                })
                == "an autoencoder has at least one input and one hidden neuron");
}
