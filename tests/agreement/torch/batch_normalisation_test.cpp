#include "as_peer.hpp"
#include "catch.hpp"
#include "random_examples.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/parameters.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

// Batch normalisation, with and without residual paths, against torch.nn.functional.batch_norm:
// outputs in training and in use, every gradient, and the running statistics after a pass.

namespace {

using namespace gradus;

constexpr double tolerance = 1e-10;
constexpr std::size_t samples = 7;

/// The largest |x − y|/max(1, |x|); infinite if a size differs or one is no number. The gradient of
/// b is 0 but for rounding, as is much of that of W, so that errors are not relative to it.
double difference(const std::vector<double>& first, const std::vector<double>& second) {
    if (first.size() != second.size()) return INFINITY;
    double largest = 0;
    for (std::size_t k = 0; k < first.size(); ++k) {
        const double here = std::abs(first[k] - second[k]) / std::max(1.0, std::abs(first[k]));
        if (!(here <= largest)) largest = std::isfinite(here) ? here : INFINITY;
    }
    return largest;
}

struct result {
    std::vector<double> trained_z;
    peer::layers gradient; ///< with the running statistics after the pass
};

template <class Network, class Examples>
result of_gradus(Network net, const Examples& examples) {
    propagation<Network, mini_batch<double>> state(net);
    std::vector<std::size_t> all(examples.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto z = [&] {
        std::vector<double> rows;
        for (std::size_t s = 0; s < all.size(); ++s) {
            const auto& row = at_sample(state.z(last_layer(net)), s);
            rows.insert(rows.end(), row.data(), row.data() + row.size());
        }
        return rows;
    };
    result found;
    propagate(net, state, examples, all, cross_entropy, phase::looking());
    found.trained_z = z();
    auto sum = zero_parameters(net);
    add_gradient(net, state, sum);
    for_each_parameter(net, [](double& g) { g /= static_cast<double>(samples); }, sum);
    remember(net, state);
    found.gradient = as_peer(net, sum);
    const peer::layers after = as_peer(net, net.parameters);
    for (std::size_t l = 0; l < after.size(); ++l) {
        found.gradient[l].running_mean = after[l].running_mean;
        found.gradient[l].running_variance = after[l].running_variance;
    }
    return found;
}

template <class Network, class Examples>
std::vector<double> used_by_gradus(const Network& net, const Examples& examples) {
    propagation<Network> state(net);
    std::vector<double> rows;
    for (const auto& [x, y] : examples) {
        set_input(state, x);
        forward(net, state);
        const auto& row = state.z(last_layer(net));
        rows.insert(rows.end(), row.data(), row.data() + row.size());
    }
    return rows;
}

auto random_network(bool is_residual, random_generator& random) {
    auto net = make_runtime_network<double>(
        {4, 6, 6, 6, 3}, gradus::tanh, softmax,
        {.normalisation = batch_normalisation_settings{}, .is_residual = is_residual});
    initialise_as_nielsen(net, random);
    for_each_named_array(
        net,
        [&](const array_name& name, auto& array) {
            if (name.is == array_name::role::weights) return;
            for (std::size_t k = 0; k < count_of(array); ++k)
                array.data()[k] = name.start + uniform(random);
        },
        net.parameters);
    return net;
}

} // namespace

TEST_CASE("PyTorch's batch normalisation: outputs, gradients and running statistics") {
    for (const bool is_residual : {false, true}) {
        random_generator random(11);
        const auto net = random_network(is_residual, random);
        const auto examples = random_examples(net, samples, random);
        const auto same = as_peer(net, net.parameters);
        const auto data = as_peer(examples);
        const result ours = of_gradus(net, examples);
        CHECK(difference(ours.trained_z, peer::weighted_inputs(same, data, true)) < tolerance);
        CHECK(difference(used_by_gradus(net, examples), peer::weighted_inputs(same, data, false))
              < tolerance);
        const peer::layers theirs = peer::gradient(same, data, "cross-entropy");
        REQUIRE(theirs.size() == ours.gradient.size());
        for (std::size_t l = 0; l < theirs.size(); ++l) {
            INFO("layer " << l + 1);
            const peer::layer& here = ours.gradient[l];
            CHECK(difference(here.W, theirs[l].W) < tolerance);
            CHECK(difference(here.b, theirs[l].b) < tolerance);
            CHECK(difference(here.gamma, theirs[l].gamma) < tolerance);
            CHECK(difference(here.beta, theirs[l].beta) < tolerance);
            CHECK(difference(here.running_mean, theirs[l].running_mean) < tolerance);
            CHECK(difference(here.running_variance, theirs[l].running_variance) < tolerance);
            CHECK(here.gamma.size() == (l < 3 ? 6 : 0));
            CHECK(difference(here.W, std::vector<double>(here.W.size())) > 1e-3);
        }
        CHECK(difference(ours.gradient[0].running_mean, same[0].running_mean) > 1e-3);
    }
}

TEST_CASE("the comparison with PyTorch's batch normalisation can fail") {
    random_generator random(11);
    const auto net = random_network(true, random);
    const auto examples = random_examples(net, samples, random);
    auto other = as_peer(net, net.parameters);
    other[1].is_residual = false;
    const auto theirs = peer::gradient(other, as_peer(examples), "cross-entropy");
    CHECK(difference(of_gradus(net, examples).gradient[0].W, theirs[0].W) > 1e-6);
    CHECK(difference({1, 2}, {1}) == INFINITY);
    CHECK(difference({1, NAN}, {1, NAN}) == INFINITY);
}
