#include "catch.hpp"

#include <gradus/theory/theorems/random_weights.hpp>

using namespace gradus;
namespace theorem = theorems::random_weights;

// [random weights]
static_assert(proved<theorem::mean_of_log_cosine()>);
static_assert(proved<theorem::mean_of_log_weight()>);
static_assert(proved<theorem::mean_of_log_factor()>);
static_assert(proved<theorem::variance_of_log_weight()>);

// E ln|w| and Var ln|w| by quadrature hold the closed forms, and not much else.
namespace by_quadrature = theorem::by_quadrature;
static_assert(by_quadrature::mean_agrees());
static_assert(by_quadrature::variance_agrees());
static_assert(certainly_in(by_quadrature::mean_log, {-0.643, -0.627}));
static_assert(certainly_in(by_quadrature::mean_square_log, {1.62, 1.65}));
// [/random weights]

TEST_CASE("The mean that the theorem gives is the one that is computed") {
    constexpr auto gamma = constants::euler_gamma();
    constexpr ball L = constants::log_of_two();
    constexpr ball difference =
        random_weights::mean_log_factor(gamma.below) - (-(gamma.below + L) / 2 - 2 * L);
    STATIC_REQUIRE(!certainly_less(difference, 0));
    STATIC_REQUIRE(!certainly_less(0, difference));
}
