#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/description.hpp>

#include <cstddef>
#include <iterator>

// [description]
namespace {

using namespace gradus;
using mean_field::plan, mean_field::planned_layer;

static_assert(same_set(weights_of_variance{3}.variance(interval<double>(4), interval<double>(5)),
                       0.75));
static_assert(same_set(weights_of_variance{}.variance(interval<double>(4), interval<double>(5)),
                       0.25));
static_assert(same_set(biases_of_variance{3}.variance(interval<double>(4), interval<double>(5)),
                       3));
static_assert(same_set(biases_of_variance{}.variance(interval<double>(4), interval<double>(5)), 0));

/// Var[w] = 1/n_out, and, of relu alone, 100 n_in + n_out.
struct of_outputs {
    constexpr interval<double> variance(const interval<double>&,
                                        const interval<double>& n_out) const {
        return 1 / n_out;
    }
};
struct of_activation {
    constexpr interval<double> variance(const interval<double>& n_in, const interval<double>& n_out,
                                        const relu_activation&) const {
        return 100 * n_in + n_out;
    }
};
static_assert(HasVariance<of_outputs, tanh_activation>
              && HasVariance<of_activation, relu_activation>);
static_assert(!HasVariance<of_activation, tanh_activation> && !HasVariance<int, tanh_activation>);
constexpr mean_field::variances given =
    mean_field::variances_of(relu, of_outputs{}, of_activation{}, 6, 3);
static_assert(certainly_in(given.weights, {1.9999999, 2.0000001}) && contains(given.weights, 2));
static_assert(same_set(given.biases, 603));

constexpr bool are(const planned_layer& layer, const interval<double>& weights,
                   const interval<double>& biases, layer_path path) {
    return same_set(layer.given.weights, weights) && same_set(layer.given.biases, biases)
           && layer.path == path;
}
constexpr auto net = describe(relu, weights_of_variance{2}, biases_of_variance{3}, {4, 4, 8, 8, 2});
static_assert(net.layers == 4 && net.widths[0] == 4 && net.widths[2] == 8 && net.widths[4] == 2);
static_assert(std::size(net.widths) == 5);
constexpr network_description<relu_activation, weights_of_variance, biases_of_variance, 1>
    one_layer{relu, {}, {}, {4, 2}};
static_assert(one_layer.input_mean_square == 1);
static_assert(plan(describe(relu, weights_of_variance{2}, biases_of_variance{}, {4, 2})).size()
              == 1);
static_assert(net.input_mean_square == 1 && net.path == layer_path::plain);
constexpr auto layers = plan(net);
static_assert(layers.size() == 4);
static_assert(are(layers[0], 2, 3, layer_path::plain) && are(layers[3], 2, 3, layer_path::plain));

constexpr auto deep = describe_deep<3>(relu, weights_of_variance{2});
static_assert(deep.widths[0] == 100 && deep.widths[3] == 100 && deep.input_mean_square == 1);
static_assert(deep.path == layer_path::plain && deep.biases.sigma_square == 0);
constexpr auto narrow = describe_deep<3>(relu, weights_of_variance{2}, {}, 8, 5);
static_assert(narrow.widths[0] == 8 && narrow.input_mean_square == 5);

// No residual path around the first layer and the last; of one that changes the width nothing is
// known. Normalised are all but the last.
constexpr auto residual = plan(describe(relu, weights_of_variance{2}, biases_of_variance{3},
                                        {4, 4, 8, 8, 2}, 1, layer_path::residual));
static_assert(are(residual[0], 2, 3, layer_path::plain));
static_assert(are(residual[1], interval<double>::entire(), 3, layer_path::residual));
static_assert(are(residual[2], 2, 3, layer_path::residual));
static_assert(are(residual[3], 2, 3, layer_path::plain));
constexpr auto normalised = plan(describe(relu, weights_of_variance{2}, biases_of_variance{3},
                                          {4, 4, 8, 8, 2}, 1, layer_path::batch_normalised));
static_assert(are(normalised[0], 2, 3, layer_path::batch_normalised));
static_assert(are(normalised[2], 2, 3, layer_path::batch_normalised));
static_assert(are(normalised[3], 2, 3, layer_path::plain));
constexpr planned_layer by_default{};
static_assert(by_default.path == layer_path::plain);
// Of each layer its own inputs and outputs count.
constexpr auto by_outputs = plan(describe(relu, of_outputs{}, biases_of_variance{}, {4, 2, 8}));
static_assert(same_set(by_outputs[0].given.weights, 2));
static_assert(same_set(by_outputs[1].given.weights, 0.25));

} // namespace
// [/description]

TEST_CASE("what is described has the widths that were given", "[forecast]") {
    for (std::size_t l = 0; l <= 3; ++l) REQUIRE(deep.widths[l] == 100);
}
