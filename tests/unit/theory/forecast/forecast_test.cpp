#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

// [forecast]
namespace {

using gradus::biases_of_variance;
using gradus::describe;
using gradus::describe_deep;
using gradus::forecast;
using gradus::interval;
using gradus::layer_path;
using gradus::weights_of_variance;

constexpr interval<double> part(long p, long q) { return gradus::constant<interval<double>>(p, q); }

// Nielsen's two hidden layers, whose gradients were measured as .201 of each other, over images
// of a mean square of about a tenth.
constexpr auto nielsen = forecast(describe(gradus::sigmoid, weights_of_variance{1},
                                           biases_of_variance{1}, {784, 30, 30, 10}, 0.1));
static_assert(certainly_in(nielsen[0].q, {1.0999, 1.1001}));
static_assert(certainly_in(sqrt(nielsen[0].factor), {0.2093, 0.2094}));
static_assert(certainly_in(sqrt(nielsen[1].factor), {0.2049, 0.205}));
static_assert(same_set(nielsen[2].ratio, 1));

// relu with He's variance keeps both, whatever the depth; half of it loses half a layer.
constexpr auto he = forecast(describe_deep<50>(gradus::relu, weights_of_variance{2}));
static_assert(contains(he[0].ratio, 1) && width(he[0].ratio) < 1e-13);
static_assert(contains(he[49].q, 2));
constexpr auto half = forecast(describe_deep<11>(gradus::relu, weights_of_variance{1}));
static_assert(contains(half[0].ratio, part(1, 32)));

// Widths: of relu, the next layer's inputs and this layer's neurons are the same n, so that
// n Var[w] counts, whatever the layers' sizes.
constexpr auto narrow = forecast(
    describe(gradus::relu, weights_of_variance{2}, biases_of_variance{}, {9, 5, 100, 3, 7}));
static_assert(contains(narrow[0].ratio, 1));

// A forecast that has settled is the fixed point's, as far as one likes.
constexpr auto deep =
    forecast(describe_deep<120>(gradus::sigmoid, weights_of_variance{1}, biases_of_variance{1}));
constexpr auto there = gradus::mean_field::find_fixed_point(gradus::sigmoid, {1, 1});
static_assert(subset(there.q, deep[100].q) && width(deep[100].q) < 1e-10);
static_assert(subset(there.chi, deep[100].factor) && width(deep[100].factor) < 1e-10);

// Residual paths: 1 + σ_w² E φ′² = 2 for relu with He's variance; batch normalisation: π/(π − 1).
constexpr auto residual = forecast(
    describe_deep<5>(gradus::relu, weights_of_variance{2}, {}, 100, 1, layer_path::residual));
static_assert(contains(residual[0].factor, 2) && contains(residual[2].factor, 2));
static_assert(contains(residual[3].factor, 1)); // the last layer has no such path
// E a² = 1 + E φ², for relu with 2 E a E φ besides: 1 + 1 + 2/π of 1 behind the first path.
static_assert(certainly_in(residual[2].q, {5.2732, 5.2733}));
constexpr auto normalised = forecast(describe_deep<4>(gradus::relu, weights_of_variance{2}, {}, 100,
                                                      1, layer_path::batch_normalised));
static_assert(certainly_in(normalised[0].factor, {1.46694, 1.46695}));
static_assert(same_set(normalised[1].q, 1));
// E φ′² ≥ Var φ for every φ (Poincaré's inequality), so that without residual paths it explodes;
// of no φ but a line is it 1.
constexpr auto normalised_lines = forecast(describe_deep<4>(
    gradus::identity, weights_of_variance{2}, {}, 100, 1, layer_path::batch_normalised));
static_assert(contains(normalised_lines[0].factor, 1));

// A residual path over layers of other widths is not known.
constexpr auto bottleneck =
    forecast(describe(gradus::relu, weights_of_variance{2}, biases_of_variance{}, {9, 9, 5, 9, 2},
                      1, layer_path::residual));
static_assert(!bottleneck[0].ratio.is_bounded());

// Of the last layer.
static_assert(same_set(gradus::layer_forecast{}.factor, 1)
              && same_set(gradus::layer_forecast{}.ratio, 1));

// One layer after another with E a = 5 and E a² = 7, by each path: q = 2·7 + 3, E φ = √(17/2π) and
// E φ² = 17/2 of relu.
namespace mean_field = gradus::mean_field;
using mean_field::activity;
constexpr activity after(layer_path path) {
    return mean_field::activity_after({4, {}, 5, 7}, gradus::relu, {2, 3}, path);
}
constexpr activity plain = after(layer_path::plain);
static_assert(same_set(plain.q, 17) && contains(plain.mean_square, 8.5));
static_assert(certainly_in(plain.mean, {1.644881, 1.644882}));
constexpr activity with_path = after(layer_path::residual);
static_assert(same_set(with_path.q, 17));
static_assert(certainly_in(with_path.mean, {6.644881, 6.644882}));
static_assert(certainly_in(with_path.mean_square, {31.94881, 31.94882}));
constexpr activity normal = after(layer_path::batch_normalised);
static_assert(same_set(normal.q, 1) && contains(normal.mean_square, 0.5));

// What goes back between layers with E φ′² = 3 and 4, where Var φ = 7 − 2².
constexpr interval<double> between(layer_path path) {
    return mean_field::factor_between({1, {2, 7, 3}, 2, 7}, {1, {0, 0, 4}, 0, 0}, {5, 6}, path);
}
static_assert(same_set(between(layer_path::plain), 15));
static_assert(same_set(between(layer_path::residual), part(63, 4)));
static_assert(same_set(between(layer_path::batch_normalised), 1));

// z ↦ z with V(q) = q/2 + 3 maps a box around 6 into itself; it is not asked about a wider one.
constexpr interval<double> settled_at(const interval<double>& q, double weights, double biases) {
    return mean_field::settled(gradus::identity, {weights, biases}, {q, {}, 0, 0}).q;
}
static_assert(same_set(settled_at(6, 0.5, 3), {6 * (1 - 0x1p-36), 6 * (1 + 0x1p-36)}));
static_assert(same_set(settled_at({5, 7}, 0.5, 3), {5, 7}));
static_assert(same_set(settled_at(6, 2, -6), 6)); // fixed, but what is beside it goes away

// Growth and fall are looked at, of the lower ends.
using mean_field::hardly_differ;
constexpr double little = 0x1.8p-39;
static_assert(hardly_differ(1, 1 + little) && hardly_differ(1 + little, 1));
static_assert(!hardly_differ(1, 1 + 2 * little) && !hardly_differ(1 + 2 * little, 1));
static_assert(hardly_differ({1, 2}, {1, 3}));
static_assert(!hardly_differ(1, {1 + 2 * little, 100}) && !hardly_differ(1 + 2 * little, {1, 100}));

static_assert(mean_field::same({1, 2}, {1, 2}));
static_assert(!mean_field::same({1, 2}, {1, 3}) && !mean_field::same({1, 2}, {3, 2}));

/// The last q of a plan for z ↦ z, from inputs of mean square 1.
template <std::size_t Layers>
constexpr interval<double> last_q(const mean_field::planned_layer (&plan)[Layers]) {
    gradus::layer_forecast result[Layers];
    mean_field::forecast_layers(gradus::identity, plan, Layers, 1, result);
    return result[Layers - 1].q;
}
// What grows slowly is not taken for what has settled.
constexpr double growth = 1 + 0x1p-40;
static_assert(!disjoint(last_q({{{growth, 0}}, {{growth, 0}}, {{growth, 0}}, {{growth, 0}}}),
                        pown(interval<double>(growth), 4)));
// V(q) = q/2 + ½ has settled at 1 from the first layer on, but other layers come: 4, then 2 + ½.
constexpr mean_field::variances keeps{0.5, 0.5};
static_assert(certainly_in(last_q({{keeps}, {keeps}, {keeps}, {{3.5, 0.5}}, {keeps}, {keeps}}),
                           {1.7499, 1.7501}));
static_assert(certainly_in(last_q({{keeps}, {keeps}, {{3.5, 0.5}}, {{3.5, 0.5}}, {keeps}}),
                           {7.7499, 7.7501}));
// Here 5/2 from 1 by the first layer, then 5/2 has settled in the second, but not in the third.
constexpr mean_field::variances grows{2, 0.5};
static_assert(certainly_in(last_q({{grows}, {{0.5, 1.25}}, {grows}, {grows}}), {11.4999, 11.5001}));
// A path around a layer adds what comes in.
static_assert(certainly_in(last_q({{keeps}, {keeps}, {keeps, layer_path::residual}, {keeps}}),
                           {1.4999, 1.5001}));
// The last layer's q is its own, and 0 does not stand for the inputs.
static_assert(same_set(last_q({{{2, 3}}}), 5));

// Of what has no moments or no variance there is no forecast.
struct unknown {
    constexpr double operator()(double z) const { return z; }
};
template <class Activation, class Weights, class Biases>
concept HasForecast = requires(const Activation& f, const Weights& weights, const Biases& biases) {
    forecast(describe_deep<3>(f, weights, biases));
};
using known = biases_of_variance;
static_assert(HasForecast<gradus::sigmoid_activation, known, known>);
static_assert(!HasForecast<unknown, known, known>);
static_assert(!HasForecast<gradus::sigmoid_activation, unknown, known>);
static_assert(!HasForecast<gradus::sigmoid_activation, known, unknown>);

} // namespace
// [/forecast]

TEST_CASE("normalised layers without residual paths never shrink a gradient", "[forecast]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            INFO(f.name);
            const auto layers = forecast(describe_deep<3>(f, weights_of_variance{1}, {}, 100, 1,
                                                          layer_path::batch_normalised));
            REQUIRE(layers[0].factor.upper() >= 1);
        };
        (check(activations), ...);
    });
}

TEST_CASE("a forecast tends to its fixed point and stays in its enclosures", "[forecast]") {
    const auto check = [](const auto& f, double weights, double biases) {
        INFO(f.name);
        const auto layers = forecast(
            describe_deep<200>(f, weights_of_variance{weights}, biases_of_variance{biases}));
        const auto point = gradus::mean_field::find_fixed_point(
            f, {interval<double>(weights), interval<double>(biases)});
        REQUIRE(!disjoint(layers[198].q, point.q));
        REQUIRE(!disjoint(layers[198].factor, point.chi));
        REQUIRE(width(layers[198].q) < 1e-9);
    };
    check(gradus::tanh, 1.5, 0.1);
    check(gradus::sigmoid, 4, 0.5);
    check(gradus::elu, 1.2, 0.1);
    check(gradus::swish, 1.5, 0.1);
    check(gradus::hard_tanh, 1.5, 0.1);
}
