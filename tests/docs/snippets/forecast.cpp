// The code of docs/forecast.md.

#include <gradus.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/theory/forecast.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/forecast.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <string>
#include <vector>

namespace {

using gradus::certainly_in, gradus::describe, gradus::describe_deep, gradus::interval,
    gradus::parse_interval, gradus::trainable, gradus::weights_of_variance;
namespace mean_field = gradus::mean_field;

constexpr auto net = describe_deep<12>(gradus::tanh, gradus::xavier_normal{});
static_assert(trainable<net>);

constexpr auto sigmoids = describe_deep<12>(gradus::sigmoid, gradus::xavier_normal{});
static_assert(gradus::judge(sigmoids).how == gradus::training_outcome::vanishes);
static_assert(trainable<sigmoids, gradus::gradient_limits{.least = 1e-7}>);

constexpr auto nielsen = forecast(describe(gradus::sigmoid, gradus::normal_by_inputs{},
                                           gradus::standard_normal{}, {784, 30, 30, 10}, 0.1));
static_assert(certainly_in(nielsen[0].q, {1.0999, 1.1001}));
static_assert(certainly_in(sqrt(nielsen[0].factor), {0.2093, 0.2094}));
static_assert(certainly_in(sqrt(nielsen[1].factor), {0.2049, 0.2050}));

constexpr auto start = mean_field::find_fixed_point(gradus::sigmoid, {1, 1});
static_assert(start.found == mean_field::fixed_points::one);
static_assert(certainly_in(start.q, {1.302134, 1.302135}));
static_assert(certainly_in(sqrt(start.chi), {0.20484, 0.20485}));
static_assert(certainly_in(mean_field::depth_scale(start.chi), {0.3153, 0.3154}));

static_assert(gradus::certified<gradus::prove_one_fixed_point(gradus::sigmoid, {1, 1})>);
static_assert(gradus::certified<gradus::prove_one_fixed_point(gradus::swish, {1.5, 0.125})>);

constexpr auto without_biases = mean_field::find_fixed_point(gradus::sigmoid, {1, 0});
static_assert(certainly_in(without_biases.q, {0.264686, 0.264687}));
static_assert(certainly_in(without_biases.chi, {0.0557207, 0.0557208}));

constexpr auto critical =
    mean_field::find_critical_point(gradus::tanh, parse_interval<double>("0.05"));
static_assert(certainly_in(critical.weights, {1.76095463959, 1.76095463962}));

constexpr auto critical_tanh =
    mean_field::find_critical_point(gradus::tanh, parse_interval<double>("0.1"));
static_assert(certainly_in(critical_tanh.weights, {1.98607264112, 1.98607264115}));
constexpr auto critical_tanh_3 =
    mean_field::find_critical_point(gradus::tanh, parse_interval<double>("0.3"));
static_assert(certainly_in(critical_tanh_3.weights, {2.50512718967, 2.50512718970}));
constexpr auto critical_swish =
    mean_field::find_critical_point(gradus::swish, parse_interval<double>("0.1"));
static_assert(certainly_in(critical_swish.weights, {2.43955462134, 2.43955462138}));
constexpr auto critical_sigmoid = mean_field::find_critical_point(gradus::sigmoid, 0, 45);
static_assert(certainly_in(critical_sigmoid.weights, {103.007553855, 103.007553856}));
static_assert(certainly_in(critical_sigmoid.q, {45.62427, 45.62428}));

constexpr auto residual = forecast(
    describe_deep<50>(gradus::relu, gradus::he_normal{}, {}, 100, 1, gradus::layer_path::residual));
static_assert(contains(residual[1].factor, 2));
constexpr auto normalised = forecast(describe_deep<50>(gradus::relu, gradus::he_normal{}, {}, 100,
                                                       1, gradus::layer_path::batch_normalised));
static_assert(certainly_in(sqrt(normalised[1].factor), {1.21117, 1.21118}));

constexpr auto layer = gradus::relu_width::log_length_of_layer(30);
static_assert(certainly_in(layer.mean, {-0.0883965, -0.0883955}));
static_assert(certainly_in(layer.variance, {0.1911475, 0.1911485}));

} // namespace

template <class Samples>
std::string start_beside_forecast(const Samples& samples) {
    const gradus::xavier_normal weights;
    auto net = gradus::make_runtime_network<double>({784, 30, 30, 30, 30, 10}, gradus::sigmoid,
                                                    gradus::softmax);
    gradus::random_generator random(1);
    initialise(net, random, weights);
    const auto expected = gradus::expect_gradients(net, weights, samples);
    const auto measured = diagnose(net, samples, gradus::cross_entropy, gradus::sgd{});
    return sentence(expected) + '\n' + forecast_beside(expected, measured);
}
template std::string start_beside_forecast(
    const std::vector<gradus::example_for<
        gradus::runtime_network<double, gradus::sigmoid_activation, gradus::softmax_activation>>>&);
