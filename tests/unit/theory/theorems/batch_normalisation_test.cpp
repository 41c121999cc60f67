#include "catch.hpp"

#include <gradus/theory/theorems/batch_normalisation.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <type_traits>

using namespace gradus;
namespace theorem = theorems::batch_normalisation;

// Is it a constant at all? What has no letter is refused.
template <class Formula>
concept Constant = requires { typename std::bool_constant<(Formula{}(), true)>; };

// [batch normalisation]
static_assert(Constant<decltype([] { return theorem::mean(theorem::g * theorem::u); })>);
static_assert(!Constant<decltype([] { return theorem::mean(theorem::g * theorem::g); })>);
static_assert(!Constant<decltype([] { return theorem::mean(sqr(theorem::d) * theorem::u); })>);
static_assert(!Constant<decltype([] { return theorem::mean(1 / theorem::field(theorem::d)); })>);
static_assert(!Constant<decltype([] { return theorem::mean(1 / theorem::field(theorem::g)); })>);
static_assert(!Constant<decltype([] { return theorem::mean(1 / theorem::field(theorem::u)); })>);
static_assert(proved<theorem::moved_variance_is_v()>);
static_assert(proved<theorem::root_moves_with_the_variance()>);
static_assert(proved<theorem::is_the_gradient()>);
static_assert(proved<theorem::output_is_centred()>);
static_assert(proved<theorem::mean_square_of_output()>);
static_assert(proved<theorem::sums_to_zero()>);
static_assert(proved<theorem::along_the_output()>);
static_assert(proved<theorem::along_the_weights()>);
static_assert(proved<theorem::scale_is_lost()>);
static_assert(proved<theorem::root_of_scaled_inputs()>);
static_assert(proved<theorem::gradient_of_scaled_inputs()>);
static_assert(proved<theorem::growth::mean_inverse_by_gamma()>);
static_assert(proved<theorem::growth::of_linear_layers()>);
static_assert(proved<theorem::growth::of_linear_layers_is_above_one()>);
static_assert(proved<theorem::growth::of_relu_layers()>);
static_assert(certainly_in(theorem::growth::of_root_through_relu(), {1.21117, 1.21118}));
// [/batch normalisation]

TEST_CASE("Random batches grow as they should") {
    constexpr int B = 16;
    constexpr int draws = 40000;
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal;
    const auto centred = [&] {
        std::array<double, B> x;
        for (double& term : x) term = normal(random);
        const double mean = std::accumulate(x.begin(), x.end(), 0.0) / B;
        for (double& term : x) term -= mean;
        return x;
    };
    const auto product = [](const auto& x, const auto& y) {
        return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
    };
    double growth = 0;
    for (int i = 0; i < draws; ++i) {
        const auto d = centred();
        const auto g = centred();
        // The neuron's inputs have the variance B/(B − 1) in each direction.
        const double s = std::sqrt(product(d, d) / B * B / (B - 1));
        double square = 0;
        for (std::size_t k = 0; k < B; ++k) {
            const double x_hat = d[k] * std::sqrt(B / product(d, d));
            const double mean_g_x_hat = product(g, d) * std::sqrt(B / product(d, d)) / B;
            const double dx = batch_normalisation_gradient(1.0, s, g[k], 0.0, x_hat, mean_g_x_hat);
            square += dx * dx;
        }
        growth += square / (B - 1) / draws; // E Σ g² = B − 1
    }
    // The standard deviation of one draw is about 0.5.
    REQUIRE(growth == Approx(normalised_linear_growth(16.0)).margin(0.015));
}
