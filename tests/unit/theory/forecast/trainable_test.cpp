#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

#include <optional>

// [trainable]
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

// At a limit an enclosure is decided, about it it is not; no layer, or none but the last, is all
// right.
static_assert(judged(box(1e-3)).how == training_outcome::trainable);
static_assert(judged(box(1e3)).how == training_outcome::trainable);
static_assert(judged(box(1e-3, 1e3)).how == training_outcome::trainable);
static_assert(judged(box(1e-4, 1e-3)).how == training_outcome::undecided);
static_assert(judged(box(1e3, 1e4)).how == training_outcome::undecided);
static_assert(same_set(judged().ratio, 1) && judged().layer == 0);
static_assert(judged(box(1, box::entire().upper())).how == training_outcome::no_forecast);
static_assert(judged(sqrt(box(-1, 1))).how == training_outcome::no_forecast); // lost its domain
// Of what vanishes the smallest upper end counts, of what explodes the largest lower one.
static_assert(judged(box(1e-6, 1e-4), box(1e-5, 1e-5)).layer == 2);
static_assert(judged(box(1e-5, 1e-5), box(1e-6, 1e-4)).layer == 1);
static_assert(judged(box(1e-4), box(1e-4)).layer == 1);
static_assert(judged(box(1e4, 1e6), box(1e5, 1e5)).layer == 2);
static_assert(judged(box(1e5, 1e5), box(1e4, 1e6)).layer == 1);
static_assert(judged(box(1e5), box(1e5)).layer == 1);
static_assert(judged(box(1, 1e4), box(1e-4, 1)).layer == 1); // the first of the undecided

// A verdict names the layer, the factor and a remedy.
using gradus::proof_text;
using gradus::detail::text_of_network;
template <class Net>
constexpr bool says(const Net& net, const char* network, const char* verdict) {
    return text_of_network(net) == proof_text(network)
           && gradus::detail::text_of_verdict(net, judge(net)) == proof_text(verdict);
}
static_assert(says(sigmoids, "12 sigmoid layers",
                   "layer 1 learns about 8.8e6 times more slowly than layer 12; remedy: tanh or "
                   "relu, residual paths, or batch normalisation"));
static_assert(says(large, "12 relu layers",
                   "layer 1 learns about 2.0e3 times faster than layer 12; remedy: weights of "
                   "critical_normal"));
static_assert(says(describe_deep<12>(gradus::relu, weights_of_variance{8}, {}, 100, 1,
                                     layer_path::residual),
                   "12 relu layers with residual paths",
                   "layer 1 learns about 6.3e3 times faster than layer 12; remedy: smaller "
                   "weights, or fewer layers"));
static_assert(says(describe_deep<50>(gradus::relu, weights_of_variance{8}, {}, 100, 1,
                                     layer_path::batch_normalised),
                   "50 relu layers with batch normalisation",
                   "layer 1 learns about 2.0e4 times faster than layer 50; remedy: residual "
                   "paths"));
static_assert(says(describe_deep<50>(gradus::tanh, weights_of_variance{0.5}), "50 tanh layers",
                   "layer 1 learns about 3.8e7 times more slowly than layer 50; remedy: weights "
                   "of critical_normal, or residual paths"));
static_assert(says(tanhs, "12 tanh layers", "every layer learns"));
struct his_own : weights_of_variance {
    static constexpr auto name = "his own";
};
static_assert(says(describe_deep<3>(gradus::sigmoid, his_own{}),
                   "3 sigmoid layers and weights of his own", "every layer learns"));

/// What is said of layer 2 of 7, plain ones of relu.
constexpr proof_text said(training_outcome how, const box& ratio) {
    return gradus::detail::text_of_verdict(7, layer_path::plain, false, {how, 2, ratio});
}
static_assert(said(training_outcome::no_forecast, 1)
              == proof_text("theory says nothing of these layers"));
static_assert(said(training_outcome::undecided, {0.0005, 0.002})
              == proof_text("layer 2 learns about 8.0e2 times more slowly than layer 7: the limit "
                            "lies within the enclosure"));
static_assert(said(training_outcome::undecided, {500, 1500})
              == proof_text("layer 2 learns about 1.0e3 times faster than layer 7: the limit lies "
                            "within the enclosure"));
static_assert(said(training_outcome::undecided, {0.5, 1.5})
              == proof_text("layer 2 learns about 1.0 times faster than layer 7: the limit lies "
                            "within the enclosure"));
static_assert(said(training_outcome::vanishes, 0)
              == proof_text("layer 2 learns more than 1.0e300 times more slowly than layer 7; "
                            "remedy: weights of critical_normal, or residual paths"));
static_assert(said(training_outcome::vanishes, 1.1e-300)
              == proof_text("layer 2 learns about 9.1e299 times more slowly than layer 7; "
                            "remedy: weights of critical_normal, or residual paths"));
static_assert(said(training_outcome::explodes, 1.7e308)
              == proof_text("layer 2 learns about 1.7e308 times faster than layer 7; remedy: "
                            "weights of critical_normal"));

constexpr proof_text about(double x) {
    proof_text text;
    gradus::detail::write_about(text, x);
    return text;
}
static_assert(about(1) == proof_text("1.0") && about(9.94) == proof_text("9.9"));
static_assert(about(9.96) == proof_text("1.0e1") && about(10) == proof_text("1.0e1"));
static_assert(about(9.5) == proof_text("9.5") && about(99.4) == proof_text("9.9e1"));
static_assert(about(99.6) == proof_text("1.0e2") && about(1.26) == proof_text("1.3"));
static_assert(about(10.7) == proof_text("1.1e1") && about(0) == proof_text("0.0"));
static_assert(about(7.34e21) == proof_text("7.3e21") && about(1.24) == proof_text("1.2"));

// A slope below 1 everywhere, one that reaches 1, and one of which nothing is known.
static_assert(gradus::detail::always_shrinks<gradus::sigmoid_activation>());
static_assert(!gradus::detail::always_shrinks<gradus::tanh_activation>());
static_assert(!gradus::detail::always_shrinks<gradus::relu_activation>());
static_assert(!gradus::detail::always_shrinks<own>());
struct bounded_above {
    static constexpr auto slopes() {
        struct bounds {
            std::optional<gradus::rational> upper{gradus::rational(1, 2)};
        };
        return bounds{};
    }
};
static_assert(gradus::detail::always_shrinks<bounded_above>());
static_assert(judge(describe_deep<3>(own{}, weights_of_variance{1})).layer == 0);

// For what there is no success, no success is claimed.
template <training_outcome How>
using training = gradus::shown::training<How, void, void>;
static_assert(training<training_outcome::trainable>::holds);

} // namespace
// [/trainable]
