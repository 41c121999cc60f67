#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

#include <string>

namespace {

using gradus::biases_of_variance;
using gradus::describe_deep;
using gradus::gradient_limits;
using gradus::judge;
using gradus::layer_forecast;
using gradus::layer_path;
using gradus::trainable;
using gradus::training_outcome;
using gradus::weights_of_variance;

constexpr auto sigmoids = describe_deep<12>(gradus::sigmoid, weights_of_variance{1});
constexpr auto tanhs = describe_deep<12>(gradus::tanh, weights_of_variance{1});
constexpr auto large = describe_deep<12>(gradus::relu, weights_of_variance{8});

static_assert(trainable<tanhs>);
static_assert(judge(sigmoids).how == training_outcome::vanishes && judge(sigmoids).layer == 1);
static_assert(judge(large).how == training_outcome::explodes && judge(large).layer == 1);

// Limits are yours to set.
static_assert(trainable<sigmoids, gradient_limits{.least = 1e-8}>);
static_assert(judge(tanhs, {.least = 0.99}).how == training_outcome::vanishes);
static_assert(trainable<large, gradient_limits{.most = 1e5}>);

// Batch normalisation in the place of all that.
constexpr auto normalised = describe_deep<12>(gradus::sigmoid, weights_of_variance{1}, {}, 100, 1,
                                              layer_path::batch_normalised);
static_assert(trainable<normalised>);

// An activation of which nothing is known.
struct own {
    constexpr double operator()(double z) const { return z; }
};
static_assert(judge(describe_deep<3>(own{}, weights_of_variance{1})).how
              == training_outcome::no_forecast);

/// Layers with these ratios, and a last one.
template <class... Ratios>
constexpr gradus::training_forecast judged(const Ratios&... ratios) {
    const layer_forecast layers[] = {layer_forecast{1, 1, ratios}..., layer_forecast{}};
    return judge(layers, sizeof...(ratios) + 1, {});
}
using box = gradus::interval<double>;
static_assert(judged(box(1), box(2)).how == training_outcome::trainable);
static_assert(judged().how == training_outcome::trainable); // one layer
static_assert(judged(box(1e-5), box(1e-4)).layer == 1);
static_assert(judged(box(1e-4), box(1e-5)).layer == 2);
static_assert(judged(box(1e4), box(1e5)).layer == 2);
static_assert(judged(box(1e5), box(1e-5)).how == training_outcome::vanishes);
static_assert(judged(box(1e-5), box(1e5)).layer == 1);
static_assert(judged(box(1e-4, 1)).how == training_outcome::undecided);
static_assert(judged(box(1, 1e4)).how == training_outcome::undecided);
static_assert(judged(box(1e-4, 1), box(1e-6)).how == training_outcome::vanishes);
static_assert(judged(box(1e-6), box::entire()).how == training_outcome::no_forecast);

template <class Net>
std::string words(const Net& net) {
    const auto verdict = judge(net);
    const auto network = gradus::detail::text_of_network(net);
    const auto said = gradus::detail::text_of_verdict(net, verdict);
    return std::string(network.characters, network.size) + ": "
           + std::string(said.characters, said.size);
}

} // namespace

TEST_CASE("a verdict names the layer, the factor and a remedy", "[forecast]") {
    REQUIRE(words(sigmoids)
            == "12 sigmoid layers: layer 1 learns about 8.8e6 times more slowly than layer 12; "
               "remedy: tanh or relu, residual paths, or batch normalisation");
    REQUIRE(words(large)
            == "12 relu layers: layer 1 learns about 2.0e3 times faster than layer 12; remedy: "
               "weights of critical_normal");
    REQUIRE(words(describe_deep<12>(gradus::relu, weights_of_variance{8}, {}, 100, 1,
                                    layer_path::residual))
            == "12 relu layers with residual paths: layer 1 learns about 6.3e3 times faster than "
               "layer 12; remedy: smaller weights, or fewer layers");
    REQUIRE(words(describe_deep<50>(gradus::relu, weights_of_variance{8}, {}, 100, 1,
                                    layer_path::batch_normalised))
            == "50 relu layers with batch normalisation: layer 1 learns about 2.0e4 times faster "
               "than layer 50; remedy: residual paths");
    REQUIRE(
        words(describe_deep<50>(gradus::tanh, weights_of_variance{0.5}))
        == "50 tanh layers: layer 1 learns about 3.8e7 times more slowly than layer 50; remedy: "
           "weights of critical_normal, or residual paths");
    REQUIRE(words(tanhs) == "12 tanh layers: every layer learns");
}
