#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

#include <cmath>
#include <random>
#include <vector>

using namespace gradus;
namespace theorem = theorems::recurrence;

// [recurrence]
static_assert(proved<theorem::jacobian_of_a_step<1>(0, 0)>);
static_assert(proved<theorem::jacobian_of_a_step<2>(0, 1)>);
static_assert(proved<theorem::jacobian_of_a_step<3>(1, 2)>);
static_assert(proved<theorem::jacobian_of_a_step<3>(2, 0)>);
static_assert(proved<theorem::slopes_do_not_lengthen()>);
static_assert(proved<theorem::one_more_step()>);
static_assert(certified<theorem::through_time(sigmoid, {0, 2}, 20, 0x1p-20)>);
static_assert(certified<theorem::through_time(gradus::tanh, {0, 0.5}, 20, 0x1p-20)>);

// ‖((3/5, 4/5), (−4/5, 3/5))‖ = 1, a rotation: sigmoid gradients are at most (1/4)^n, and those of
// tanh never grow. The bound is reached: W is no better than its norm.
constexpr theorem::by_rows<rational, 2> rotation{
    {{rational(3, 5), rational(4, 5)}, {rational(-4, 5), rational(3, 5)}}};
static_assert(certified<theorem::through_time(sigmoid, rotation, 1, 10, 0x1p-20)>);
static_assert(certified<theorem::through_time(gradus::tanh, rotation, 1, 1000, 1)>);

// Three neurons in double, all weights at most 0.4 in size: any such matrix, too.
constexpr theorem::by_rows<double, 3> small{{{0.4, -0.1, 0.2}, {0.3, 0.2, -0.4}, {-0.2, 0.4, 0.1}}};
static_assert(certified<theorem::through_time(gradus::tanh, small, 0.75, 100, 1e-12)>);
constexpr interval<double> any(-0.4, 0.4);
constexpr theorem::by_rows<interval<double>, 2> all_small{{{any, any}, {any, any}}};
static_assert(certified<theorem::through_time(sigmoid, all_small, 1, 50, 1e-30)>);

// ((1/2, 10), (0, 1/2)) has a norm above 10. Scaled by 1/200 and 1/2 it is ((1/2, 1/10), (0,
// 1/2)), and the norm of that is below 0.56.
constexpr theorem::by_rows<rational, 2> skew{{{rational(1, 2), 10}, {0, rational(1, 2)}}};
constexpr rational scales[] = {rational(1, 200), rational(1, 2)};
constexpr theorem::rescaled<theorem::by_rows<rational, 2>, rational[2]> rescaled{skew, scales};
static_assert(proved<theorem::diagonals_commute()>);
static_assert(rescaled(0, 0) == rational(1, 2) && rescaled(0, 1) == rational(1, 10));
static_assert(rescaled(1, 0) == 0 && rescaled(1, 1) == rational(1, 2));
static_assert(certified<prove_norm_above(rescaled, rational(55, 100))>);
static_assert(certified<prove_norm_above(skew, 10)>);
static_assert(certified<theorem::through_time_rescaled(gradus::tanh, skew, scales, rational(14, 25),
                                                       100, 6.6e-24)>);
static_assert(
    theorem::through_time_rescaled(gradus::tanh, skew, scales, rational(14, 25), 100, 6.4e-24).how
    == outcome::refuted);
// [/recurrence]

TEST_CASE("The formula of the bound is Pascanu's") {
    STATIC_REQUIRE(recurrent_bound(rational(1, 4), rational(2), 3) == rational(1, 8));
    STATIC_REQUIRE(recurrent_bound(rational(1), rational(9, 8), 2) == rational(81, 64));
}

TEST_CASE("A step of a layer is its neurons' weighted sums through the activation") {
    constexpr matrix<rational, 2, 2> W({{1, -2}, {3, 4}});
    constexpr vector<rational, 2> h{{5, 7}};
    STATIC_REQUIRE(recurrent_neuron(relu, W, h, rational(10), 0) == 1);
    STATIC_REQUIRE(recurrent_neuron(relu, W, h, rational(8), 0) == 0);
    STATIC_REQUIRE(recurrent_neuron(relu, W, h, rational(0), 1) == 43);
}

TEST_CASE("What the pivots do not certify is no bound through time") {
    using theorem::through_time;
    constexpr matrix<rational, 2, 2> W({{1, 1}, {0, 1}}); // its norm is (1 + √5)/2
    STATIC_REQUIRE(through_time(sigmoid, W, rational(1619, 1000), 3, 0.0664).how
                   == outcome::proved);
    constexpr auto too_small = through_time(sigmoid, W, rational(1618, 1000), 3, 0.0664);
    STATIC_REQUIRE(too_small.how == outcome::refuted);
    STATIC_REQUIRE(too_small.about == subject::norm);
    constexpr auto too_sharp = through_time(sigmoid, W, rational(1619, 1000), 3, 0.0663);
    STATIC_REQUIRE(too_sharp.how == outcome::refuted);
    STATIC_REQUIRE(too_sharp.about == subject::function);
    constexpr matrix<interval<double>, 1, 1> nothing({{interval<double>::empty()}});
    STATIC_REQUIRE(through_time(sigmoid, nothing, 1, 3, 1).how == outcome::empty_range);
    STATIC_REQUIRE(through_time(sigmoid, interval<double>::empty(), 3, 1).how
                   == outcome::empty_range);
}

TEST_CASE("A matrix of a size at run time is bounded too, if it is square") {
    matrix<double, dynamic, dynamic> W(3, 3);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) W(i, j) = small(i, j);
    CHECK(theorem::through_time(gradus::tanh, W, 0.75, 100, 1e-12).how == outcome::proved);
    CHECK(theorem::through_time(gradus::tanh, W, 0.5, 100, 1e-12).how == outcome::refuted);
    const matrix<double, dynamic, dynamic> oblong(2, 3);
    CHECK_THROWS_WITH(theorem::through_time(gradus::tanh, oblong, 1, 1, 1),
                      Catch::Matchers::Contains("this one has 2 rows and 3 columns"));
}

TEST_CASE("A scale of 0 is none, and a negative one is as good as its size") {
    using theorem::through_time_rescaled;
    constexpr double one_is_zero[] = {1, 0};
    STATIC_REQUIRE(through_time_rescaled(gradus::tanh, all_small, one_is_zero, 1, 1, 1).how
                   != outcome::proved);
    CHECK_THROWS_WITH(through_time_rescaled(gradus::tanh, skew, std::vector<int>{1}, 1, 1, 1),
                      Catch::Matchers::Contains("2 rows, 1 numbers"));
    constexpr rational negative[] = {-1, 100};
    STATIC_REQUIRE(certified<through_time_rescaled(gradus::tanh, skew, negative, rational(14, 25),
                                                   100, 6.6e-24)>);
}

namespace {

/// ‖∂h_t/∂h_0 · v‖ through so many steps of tanh from random states, by dual numbers.
template <class Activation, std::size_t N>
double gradient_through_time(const Activation& activation, const theorem::by_rows<double, N>& W,
                             int steps, std::mt19937_64& random) {
    std::normal_distribution<double> normal;
    theorem::by_rows<dual<double>, N> weights{};
    dual<double> h[N]{};
    double length = 0;
    for (std::size_t i = 0; i < N; ++i) {
        h[i] = {normal(random), normal(random)};
        length += sqr(h[i].derivative);
        for (std::size_t j = 0; j < N; ++j) weights.elements[i][j] = W(i, j);
    }
    for (int step = 0; step < steps; ++step) {
        dual<double> after[N]{};
        for (std::size_t i = 0; i < N; ++i)
            after[i] = recurrent_neuron<dual<double>>(activation, weights, h, normal(random), i);
        for (std::size_t i = 0; i < N; ++i) h[i] = after[i];
    }
    double rest = 0;
    for (const auto& state : h) rest += sqr(state.derivative);
    return std::sqrt(rest / length);
}

} // namespace

TEST_CASE("Random states and inputs do not refute the bounds through time") {
    std::mt19937_64 random(10);
    constexpr theorem::by_rows<double, 2> skewed{{{0.5, 10}, {0, 0.5}}};
    for (int trial = 0; trial < 500; ++trial) {
        CHECK(gradient_through_time(gradus::tanh, small, 10, random) <= std::pow(0.75, 10));
        CHECK(gradient_through_time(sigmoid, small, 5, random) <= std::pow(0.75 / 4, 5));
        CHECK(gradient_through_time(gradus::tanh, skewed, 30, random) <= 100 * std::pow(0.56, 30));
    }
}
