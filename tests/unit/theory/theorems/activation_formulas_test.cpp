#include "catch.hpp"

#include <gradus/theory/theorems/activation_formulas.hpp>

using namespace gradus;
namespace theorem = gradus::theorems::formulas;

// [formulas]
static_assert(proved<theorem::sigmoid_is_that_of_the_theorems()>);
static_assert(proved<theorem::tanh_is_that_of_the_theorems()>);
static_assert(proved<theorem::slope_is_the_derivative(gradus::sigmoid)>);
static_assert(proved<theorem::slope_is_the_derivative(gradus::tanh)>);
static_assert(proved<theorem::slope_is_the_derivative(gradus::swish)>);
static_assert(proved<theorem::bend_of_swish()>);
static_assert(proved<theorem::slope_of_swish_as_a_product()>);
static_assert(proved<theorem::factor_of_swish_rises()>);
static_assert(proved<theorem::slopes_of_swish_at_both_sides()>);
static_assert(proved<theorem::bend_of_swish_as_a_product()>);
static_assert(proved<theorem::factor_of_bend_falls()>);
static_assert(proved<theorem::slope_of_gelu()>);
static_assert(proved<theorem::bend_of_gelu()>);
// [/formulas]

namespace {

/// swish with a slope that lacks the second term of the product rule.
struct forgetful_activation {
    template <class T>
    constexpr T operator()(const T& z) const {
        return swish(z);
    }
    template <class T>
    constexpr T derivative(const T& z) const {
        return sigmoid(z);
    }
};

} // namespace

TEST_CASE("A slope that is not the derivative of its value is found out, for all z at once") {
    STATIC_REQUIRE(!theorem::slope_is_the_derivative(forgetful_activation{}).holds);
}
