#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

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

} // namespace

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
