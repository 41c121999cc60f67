#include "all.hpp"
#include "digits.hpp"

#include <gradus/networks/backpropagation.hpp>

#include <string>

namespace experiments {
namespace {

/// The images as the first layer of a network hands them on.
samples seen_through_first_layer(const sigmoid_network& net, const samples& images) {
    sigmoid_network first = gradus::make_runtime_network<double>(
        {net.W(1).columns(), net.W(1).rows()}, gradus::sigmoid);
    first.parameters[0] = net.parameters[0];
    samples seen;
    for (const auto& [x, y] : images) seen.push_back({output(first, x), y});
    return seen;
}

/// All layers but the first.
sigmoid_network without_first_layer(const sigmoid_network& net) {
    std::vector<std::size_t> sizes;
    for (const auto& layer : net.parameters) sizes.push_back(layer.b.size());
    sigmoid_network rest = gradus::make_runtime_network<double>(sizes, gradus::sigmoid);
    std::copy(net.parameters.begin() + 1, net.parameters.end(), rest.parameters.begin());
    return rest;
}

template <class Weights>
void compare(findings& found, const setting& given, std::uint64_t seed, const std::string& start,
             const Weights& weights) {
    constexpr gradus::sgd descent{.learning_rate = 0.5};
    const std::size_t epochs = given.choose(60, 3);
    gradus::random_generator random(seed);
    sigmoid_network whole =
        gradus::make_runtime_network<double>(sizes_of(given, 2), gradus::sigmoid);
    gradus::initialise(whole, random, weights, gradus::standard_normal{});
    sigmoid_network rest = without_first_layer(whole);
    const samples training = seen_through_first_layer(whole, given.data.training);
    const samples test = seen_through_first_layer(whole, given.data.test);
    const auto note = [&](const std::string& who, const auto& net, const samples& images) {
        return [&found, &net, &images, curve = who + ", " + start](std::size_t epoch) {
            found.add_point(curve, static_cast<double>(epoch), 100 * right_answers(net, images));
        };
    };
    gradus::random_generator of_rest = random;
    note("all learn", whole, given.data.test)(0);
    learn(whole, given.data.training, descent, epochs, random,
          note("all learn", whole, given.data.test));
    note("first one frozen", rest, test)(0);
    learn(rest, training, descent, epochs, of_rest, note("first one frozen", rest, test));
    found.share("right answers, all layers learn, " + start, right_answers(whole, given.data.test));
    found.share("right answers, first layer frozen, " + start, right_answers(rest, test));
}

findings run_frozen_first_layer(const setting& given, std::uint64_t seed) {
    findings found;
    compare(found, given, seed, "w from N(0, 1/n_in)", gradus::normal_by_inputs{});
    compare(found, given, seed, "w from N(0, 1)", gradus::standard_normal{});
    return found;
}

} // namespace

constinit const experiment frozen_first_layer{
    "frozen_first_layer",
    "784-30-30-10 of sigmoids learns 5,000 digits (cross-entropy, mini-batches of 10, η = 0.5, 60 "
    "epochs), and again with its first layer left as it was drawn: right answers on 1,000 others.",
    5,
    run_frozen_first_layer,
    {"The first layer learns, or stays random", "epoch", "right answers in %"}};

} // namespace experiments
