#include "catch.hpp"
#include "message_of.hpp"
#include "unit/training/same_parameters.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/pretraining/pretrain.hpp>
#include <gradus/training/pretraining/pretraining_by_autoencoders.hpp>
#include <gradus/training/pretraining/pretraining_by_rbms.hpp>

#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

using network_type = runtime_network<double, sigmoid_activation, softmax_activation>;
using samples_type = std::vector<vector<double, dynamic>>;

network_type make_net() { return make_runtime_network<double>({6, 5, 4, 2}, sigmoid, softmax); }

/// Stripes of six numbers.
samples_type stripes() {
    samples_type samples(12, vector<double, dynamic>(6));
    for (std::size_t s = 0; s < samples.size(); ++s)
        for (std::size_t i = 0; i < 6; ++i) samples[s][i] = (i + s) % 6 < 3 ? 0.9 : 0.1;
    return samples;
}

constexpr pretraining_settings few{.epochs = 3, .batch_size = 4};

template <class Method>
network_type pretrained(const Method& method) {
    network_type net = make_net();
    random_generator random(3);
    pretrain(net, stripes(), method, random, few);
    return net;
}

/// The same, saved and read back in another pretrainer after every single mini-batch.
template <class Method>
network_type pretrained_in_pieces(const Method& method) {
    network_type net = make_net();
    training_progress progress{.random = random_generator(3)};
    std::string bytes;
    {
        pretrainer<network_type> stack(net, method, few);
        stack.initialise(net, progress.random);
        bytes = checkpoint_bytes(net, stack, progress);
    }
    for (;;) {
        network_type other = make_net();
        pretrainer<network_type> stack(other, method, few);
        progress = parse_checkpoint(bytes, "checkpoint", other, stack);
        if (stack.is_finished()) return other;
        random_generator random = progress.random;
        const auto stop = [](std::size_t, std::size_t) { return false; };
        progress.samples_done =
            stack.train_epoch(other, stripes(), random, stop, progress.samples_done);
        if (progress.samples_done == stripes().size()) {
            progress.samples_done = 0;
            progress.random = random;
        }
        bytes = checkpoint_bytes(other, stack, progress);
    }
}

template <class Method>
void check_pieces(const Method& method) {
    const network_type net = pretrained(method);
    REQUIRE(same_parameters(net, pretrained_in_pieces(method)));
    REQUIRE(net.W(1)(0, 0) != 0);
    REQUIRE(net.W(2)(0, 0) != 0);
    REQUIRE(net.W(3)(0, 0) == 0); // the output's are nobody's business here
}

/// The least and greatest distance of the weights of two networks.
double distance(const network_type& net, const network_type& other) {
    double largest = 0;
    for (std::size_t l = 1; l <= 2; ++l)
        for (std::size_t k = 0; k < count_of(net.W(l)); ++k)
            largest = std::max(largest, std::fabs(net.W(l).data()[k] - other.W(l).data()[k]));
    return largest;
}

} // namespace

TEST_CASE("Pre-training by autoencoders that stops at each mini-batch ends with the same bits") {
    check_pieces(pretraining_by_autoencoders{});
    check_pieces(pretraining_by_autoencoders{.noise = gaussian_noise(0.2),
                                             .of_data = reconstruction::any_numbers,
                                             .has_tied_weights = false});
    check_pieces(pretraining_by_autoencoders{.is_fast = true});
}

TEST_CASE("Pre-training by Boltzmann machines that stops at each mini-batch ends with the same "
          "bits") {
    check_pieces(pretraining_by_rbms{.first_epochs = 2});
    check_pieces(pretraining_by_rbms{
        .contrast = {.k = 2, .is_persistent = true, .sparsity = sparsity_settings{0.2}}});
    check_pieces(pretraining_by_rbms{.is_fast = true});
}

TEST_CASE("Fast kernels pre-train as the exact ones do, but for roundings") {
    const pretraining_by_autoencoders tied;
    const pretraining_by_autoencoders own{.noise = salt_and_pepper(0.25),
                                          .of_data = reconstruction::any_numbers,
                                          .has_tied_weights = false};
    for (auto method : {tied, own}) {
        const network_type exact = pretrained(method);
        method.is_fast = true;
        REQUIRE(distance(exact, pretrained(method)) < 1e-12);
    }
    pretraining_by_rbms machines;
    const network_type exact = pretrained(machines);
    machines.is_fast = true;
    REQUIRE(distance(exact, pretrained(machines)) < 1e-12);
}

TEST_CASE("The reconstruction gets better, layer by layer") {
    const auto improves = [](const auto& method) {
        network_type net = make_net();
        random_generator random(3);
        pretrainer<network_type> stack(net, method, {.epochs = 150, .batch_size = 4});
        stack.initialise(net, random);
        while (!stack.is_finished()) {
            const std::size_t layer = stack.layer();
            stack.train_epoch(net, stripes(), random);
            const double before = stack.reconstruction_error(12);
            while (stack.layer() == layer) stack.train_epoch(net, stripes(), random);
            REQUIRE(stack.reconstruction_error(12) < (layer == 1 ? 0.2 : 0.7) * before);
        }
    };
    improves(pretraining_by_autoencoders{.learning_rate = 0.5});
    improves(pretraining_by_rbms{});
}

TEST_CASE("A network whose shape the compiler knows is pre-trained to the same bits") {
    auto net =
        make_network<double>(dense<6, 5>(sigmoid), dense<5, 4>(sigmoid), dense<4, 2>(softmax));
    random_generator random(3);
    pretrain(net, stripes(), pretraining_by_rbms{}, random, few);
    const network_type other = pretrained(pretraining_by_rbms{});
    for (std::size_t k = 0; k < 20; ++k)
        REQUIRE(net.W(layer_c<2>).data()[k] == other.W(2).data()[k]);
}

TEST_CASE("Layers of any activation learn as autoencoders") {
    auto net = make_runtime_network<double>({6, 5, 4, 2}, gradus::tanh, softmax);
    random_generator random(3);
    pretrain(net, stripes(), pretraining_by_autoencoders{}, random, few);
    REQUIRE(net.W(2)(0, 0) != 0);
}

TEST_CASE("What cannot be pre-trained is refused with a sentence") {
    const auto refused = [](const auto& f) { return message_of<std::invalid_argument>(f); };
    random_generator random(1);
    const pretraining_by_autoencoders autoencoders;
    const auto with = [&](auto net, const auto& method, const pretraining_settings& settings = {},
                          const samples_type& samples = stripes()) {
        return refused([&] { pretrain(net, samples, method, random, settings); });
    };
    REQUIRE(with(make_runtime_network<double>({6, 2}, sigmoid), autoencoders)
            == "pre-training is for hidden layers, and the network has none");
    REQUIRE(with(make_net(), autoencoders, {.epochs = 0})
            == "pre-training takes at least 1 epoch a layer, not 0");
    REQUIRE(with(make_net(), autoencoders, {.batch_size = 0})
            == "a mini-batch has at least one sample, not 0");
    REQUIRE(with(make_net(), pretraining_by_autoencoders{.learning_rate = -1})
            == "the learning rate must be a finite number, not below 0");
    REQUIRE(with(make_net(), pretraining_by_rbms{.contrast = {.k = 0}})
            == "contrastive divergence takes k Gibbs steps, at least 1, not 0");
    REQUIRE(with(make_runtime_network<double>({6, 5, 2}, sigmoid, softmax, {.is_residual = true}),
                 autoencoders)
            == "pre-training is for dense layers without batch normalisation and residual paths");
    samples_type samples = stripes();
    samples[2][4] = 1.5;
    REQUIRE(with(make_net(), pretraining_by_rbms{}, {}, samples)
            == "sample 3, feature 5: 1.500000, but binary units take numbers in [0, 1]");
    REQUIRE(with(make_net(), autoencoders, {}, samples)
            == "sample 3, feature 5: 1.500000, but reconstruction by cross-entropy takes numbers "
               "in [0, 1]");
    samples[1] = vector<double, dynamic>(5);
    REQUIRE(with(make_net(), autoencoders, {}, samples)
            == "sample 2 has 5 numbers where the network has 6");
}

TEST_CASE("A learning rate that blows up is found in its layer") {
    const bool is_fast = GENERATE(false, true);
    network_type net = make_net();
    random_generator random(3);
    pretrainer<network_type> stack(
        net, pretraining_by_rbms{.learning_rate = 1e308, .is_fast = is_fast}, few);
    stack.initialise(net, random);
    REQUIRE(!stack.find_divergence());
    stack.train_epoch(net, stripes(), random);
    const auto found = stack.find_divergence();
    REQUIRE(found);
    REQUIRE(found->layer == 1);
    REQUIRE(found->where == divergence::place::weight);
}
