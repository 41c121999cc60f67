// The code of docs/networks.md.

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace snippet {

using gradus::dense;
using gradus::gradient_profile;
using gradus::layer_c;
using gradus::make_network;
using gradus::make_runtime_network;
using gradus::one;
using gradus::sigmoid;
using gradus::vector;

// Two inputs, three hidden neurons, one output: the compiler knows the shapes …
constexpr auto small = make_network<double>(dense<2, 3>(gradus::tanh), dense<3, 1>(sigmoid));
static_assert(gradus::output(small, vector<double, 2>{1, 2})[0] == 0.5); // all weights are 0

// … or they are numbers of the program. One activation for all layers, or one for the output.
auto network_of(std::size_t inputs, std::size_t hidden) {
    return make_runtime_network<double>({inputs, hidden, 1}, gradus::tanh, sigmoid);
}

// Weighted sums are normalised over the mini-batch before the activation, the path around them adds
// the input, and half of the numbers are dropped in training.
constexpr auto with_paths = make_network<double>(
    dense<2, 8>(gradus::tanh),
    gradus::residual(dense<8, 8>(gradus::identity), gradus::batch_normalisation<8>(),
                     gradus::activate<8>(gradus::relu)),
    gradus::dropout<8>(0.5), dense<8, 1>(sigmoid));
static_assert(with_paths.parameters[one].parts[one].gamma[0] == 1); // layer 2, its second part

auto deep_network(std::size_t inputs, std::size_t depth) {
    std::vector<std::size_t> sizes(depth + 2, 30);
    sizes.front() = inputs;
    sizes.back() = 10;
    return make_runtime_network<double>(
        sizes, gradus::relu, gradus::softmax,
        {.normalisation = gradus::batch_normalisation_settings{.epsilon = 1e-5, .momentum = 0.1},
         .is_residual = true,
         .dropout = 0.2});
}

// Two recurrent layers: 2 numbers a step in, 16 and 8 units, one number at the end. The number of
// steps is a constant, or gradus::dynamic: then every sequence has its own, in one mini-batch too.
auto recurrent_network(gradus::random_generator& random) {
    auto net = make_network<double>(
        gradus::over_time<gradus::dynamic, gradus::gives::every_step>(gradus::lstm<2, 16>()),
        gradus::over_time<gradus::dynamic>(gradus::gru<16, 8>()), dense<8, 1>(gradus::identity));
    gradus::initialise_as_torch(net, random);
    gradus::initialise_recurrent_weights(net, random, gradus::orthogonal{});
    gradus::set_forget_bias(net, 1);
    return net;
}

// A long sequence with a target for each step, in parts of 20 steps whose states are carried on;
// the error goes back through 40 steps at most.
template <class Network, class Optimiser>
void train_on_a_long_sequence(Network& net, Optimiser& optimiser,
                              const vector<double, gradus::dynamic>& x,
                              const vector<double, gradus::dynamic>& y) {
    gradus::truncated_bptt(net, x, y, gradus::quadratic, {.k1 = 20, .k2 = 40},
                           [&](const auto& gradient, const gradus::time_window&) {
                               optimiser.update(net, gradient, 1, 1);
                           });
}

// ‖∂C/∂h_t‖ and ‖∂C/∂c_t‖ for every t, and how large U is, as a picture for a terminal.
template <class Network, class Samples>
std::string picture_through_time(const Network& net, const Samples& samples) {
    return picture(gradus::profile_through_time(net, samples, gradus::quadratic));
}

using for_each_step = decltype(make_network<double>(
    gradus::over_time<gradus::dynamic, gradus::gives::every_step>(gradus::gru<1, 2>()),
    gradus::each_step<gradus::dynamic>(dense<2, 1>(gradus::identity))));
template void train_on_a_long_sequence(for_each_step&, gradus::sgd&,
                                       const vector<double, gradus::dynamic>&,
                                       const vector<double, gradus::dynamic>&);
template std::string
picture_through_time(const for_each_step&,
                     const std::vector<gradus::example_for<for_each_step>>& samples);

// Layers count from 1, by constants: `one` is the first, layer_c<2> the second.
constexpr auto exclusive_or = [] {
    auto net = make_network<double>(dense<2, 2>(sigmoid), dense<2, 1>(sigmoid));
    net.W(one) = gradus::matrix<double, 2, 2>({{20, 20}, {-20, -20}}); // a row for each neuron
    net.b(one) = {-10, 30};
    net.W(layer_c<2>)(0, 0) = 20; // row, column: from the first neuron of layer 1, both from 0
    net.W(layer_c<2>)(0, 1) = 20;
    net.b(layer_c<2>)[0] = -30;
    return net;
}();

static_assert(gradus::output(exclusive_or, vector<double, 2>{1, 0})[0] > 0.99);
static_assert(gradus::output(exclusive_or, vector<double, 2>{1, 1})[0] < 0.01);
static_assert(gradus::decision(gradus::output(exclusive_or, vector<double, 2>{0, 1})) == 1);

// The same at run time: layers are numbers, and any vector with size() and [] is an input.
double predict(const std::vector<double>& x) {
    auto net = make_runtime_network<double>({2, 1}, sigmoid);
    net.W(1)(0, 0) = 0.5;
    net.b(1)[0] = -1;
    return gradus::output(net, x)[0];
}

// ‖mean of ∂C/∂b^l‖ for each layer, the first at 0: how fast it learns from these samples.
constexpr auto profile = [] {
    const std::pair<vector<double, 2>, vector<double, 1>> samples[] = {{{0.5, -1}, {1}},
                                                                       {{2, 0.25}, {0}}};
    return gradient_profile(exclusive_or, samples, gradus::quadratic);
}();
static_assert(profile[0] < profile[1]);

// ∂C/∂W^l and ∂C/∂b^l for one sample, in the parameters' shape.
constexpr auto gradient = gradus::backpropagate(exclusive_or, vector<double, 2>{1, 0},
                                                vector<double, 1>{1}, gradus::cross_entropy);
static_assert(gradient[gradus::zero].b[0] < 0 && gradient[one].b[0] < 0);

// y = 3x − 1 from 5 points, to a mean cost (half the mean square of the error) below 10⁻²⁰.
constexpr double learn_a_line() {
    auto net = make_network<double>(dense<1, 1>(gradus::identity));
    std::array<gradus::example_for<decltype(net)>, 5> samples{};
    for (std::size_t k = 0; k < 5; ++k) {
        samples[k].x[0] = 0.5 * static_cast<double>(k) - 1;
        samples[k].y[0] = 3 * samples[k].x[0] - 1;
    }
    gradus::random_generator random(1);
    initialise(net, random);
    gradus::trainer learn(net, gradus::quadratic, gradus::sgd{.learning_rate = 1}, 5);
    for (int epoch = 0; epoch < 40; ++epoch) learn.train_epoch(net, samples, random);
    return mean_cost(net, samples, gradus::quadratic);
}
static_assert(learn_a_line() < 1e-20);

// W1.npy, b1.npy, W2.npy, … of a folder, and back.
template <class Network>
void copy_through_files(const std::filesystem::path& folder, Network& net) {
    export_npy(folder, net);
    import_npy(folder, net);
}

} // namespace snippet
