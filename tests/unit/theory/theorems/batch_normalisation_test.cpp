#include "catch.hpp"

#include <gradus/theory/theorems/batch_normalisation.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
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
static_assert(proved<theorem::sign_is_not_lost()>);
static_assert(proved<theorem::nothing_through_two()>);
static_assert(proved<theorem::growth::mean_inverse_by_parts()>);
static_assert(proved<theorem::growth::mean_inverse()>);
static_assert(proved<theorem::growth::mean_square_inverse_by_parts()>);
static_assert(proved<theorem::growth::mean_square_inverse()>);
static_assert(proved<theorem::growth::square_without_a_direction()>);
static_assert(proved<theorem::growth::of_linear_layers()>);
static_assert(proved<theorem::growth::as_a_quotient()>);
static_assert(proved<theorem::growth::of_linear_layers_is_above_one()>);
static_assert(proved<theorem::growth::of_relu_layers()>);
constexpr double every_size = std::numeric_limits<double>::infinity();
static_assert(certified<theorem::growth::of_linear_layers_is_at_least(2, {3.5, 4})>);
static_assert(certified<theorem::growth::of_linear_layers_is_at_least(1, {4, every_size})>);
static_assert(certainly_in(theorem::growth::of_root_through_relu(),
                           {1.211173896236316, 1.211173896236317}));
// [/batch normalisation]

// E[1/R] and E[1/R²] of χ² with 2m degrees of freedom, by ∫xⁿ exp(−x/2) dx = n! 2ⁿ⁺¹.
namespace {

constexpr rational integral(int n) {
    rational value = 2;
    for (int i = 1; i <= n; ++i) value = value * rational(2 * i);
    return value;
}

} // namespace

TEST_CASE("Means of inverse chi-square by their integrals, for even degrees of freedom") {
    constexpr bool agree = [] {
        for (int m = 2; m <= 9; ++m) {
            if (mean_inverse_chi_square(rational(2 * m)) != integral(m - 2) / integral(m - 1))
                return false;
            if (m > 2
                && mean_square_inverse_chi_square(rational(2 * m))
                       != integral(m - 3) / integral(m - 1))
                return false;
        }
        return true;
    }();
    STATIC_REQUIRE(agree);
}

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
