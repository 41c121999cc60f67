#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/theorems/large_norms.hpp>

using namespace gradus;
namespace theorem = theorems::large_norms;

// [large_norms]
// Of the norm |c|, for every c, and yet nothing is left after two steps.
static_assert(proved<theorem::norm_of_the_forgetful(0, 0)>);
static_assert(proved<theorem::norm_of_the_forgetful(1, 0)>);
static_assert(proved<theorem::norm_of_the_forgetful(1, 1)>);
static_assert(proved<theorem::forgetful_after_one_step()>);
static_assert(proved<theorem::forgetful_after_two_steps(0)>);
static_assert(proved<theorem::forgetful_after_two_steps(1)>);

// One neuron of weight 5 > 4: at the input −10 its sigmoid is saturated whatever its state, and a
// step keeps at most 1/29 of the gradient; at the input −5/2 and the state ½ it makes it larger.
static_assert(
    certified<theorem::one_neuron(sigmoid, 5, -10, {0, 1}, constant<interval<double>>(1, 29))>);
static_assert(theorem::one_neuron(sigmoid, 5, -10, {0, 1}, constant<interval<double>>(1, 31)).how
              == outcome::refuted);
static_assert(certified<theorem::one_neuron_grows(sigmoid, 5, -2.5, 0.5, 1.25)>);
static_assert(theorem::one_neuron_grows(sigmoid, 5, -2.5, 0.5, 1.26).how == outcome::refuted);

// The same of tanh: weight 2 > 1, input 3, states from −1 to 1; and without an input at the state
// 0.
static_assert(certified<theorem::one_neuron(gradus::tanh, 2, 3, {-1, 1}, 0.84)>);
static_assert(theorem::one_neuron(gradus::tanh, 2, 3, {-1, 1}, 0.83).how == outcome::refuted);
static_assert(certified<theorem::one_neuron_grows(gradus::tanh, 2, 0, 0, 2)>);
// [/large_norms]

TEST_CASE("The state at which the neuron of weight 5 explodes stays where it is") {
    STATIC_REQUIRE(sigmoid(5 * 0.5 - 2.5) == 0.5);
    STATIC_REQUIRE(gradus::tanh(2 * 0.0) == 0);
}

TEST_CASE("A direction is lost in one step or two") {
    STATIC_REQUIRE(theorem::moved(1, 1) == 0);
    STATIC_REQUIRE(theorem::moved(0, 1) != 0);
    STATIC_REQUIRE(theorem::moved(0, 0) == theorem::ring::variable("v1"));
}
