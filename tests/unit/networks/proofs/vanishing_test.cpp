#include "catch.hpp"
#include "four_layers.hpp"
#include "points_of_a_box.hpp"

#include <gradus/activations/relu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/proofs/vanishing.hpp>

#include <limits>
#include <stdexcept>

using namespace gradus;

namespace {

using I = interval<double>;
using four_layers::square;

constexpr auto net = four_layers::network_of(sigmoid);
constexpr auto box = box_around(net, 1e-3);
constexpr vector<I, 2> all_inputs{{I::entire(), I::entire()}};

/// The largest ‖δ¹‖/‖δ⁴‖ of so many networks and inputs.
template <class Boxes, class Inputs>
double largest_ratio(const Boxes& boxes, const Inputs& inputs, int points) {
    points_of_a_box pick(16);
    double largest = 0;
    for (int n = 0; n < points; ++n) {
        const auto at = pick.network_in(boxes);
        propagation state(at);
        set_input(state, pick.input_in(inputs));
        forward(at, state);
        state.delta(layer_c<4>)[0] = I(1);
        backward(at, state);
        const double ratio = norm(state.delta(one)).lower();
        if (largest < ratio) largest = ratio;
    }
    return largest;
}

} // namespace

TEST_CASE("A network vanishes for every input and all weights of a box") {
    constexpr auto bounds = bound_errors(box, square).whole;
    STATIC_REQUIRE(certified<prove_vanishing(box, square, bounds)>);
    STATIC_REQUIRE(certified<prove_vanishing(box, all_inputs, 1.0 / 16)>);
    const double reached = largest_ratio(box, square, 1000);
    CHECK(reached <= bounds);
    CHECK(reached > 0.7 * bounds);
}

TEST_CASE("A smaller factor is refuted by the middle of the box, or undecided") {
    constexpr auto bounds = bound_errors(box, square).whole;
    STATIC_REQUIRE(prove_vanishing(box, square, bounds / 2).how == outcome::refuted);
    constexpr auto close = prove_vanishing(box, square, bounds * 0.999);
    STATIC_REQUIRE(close.how == outcome::too_close);
    STATIC_REQUIRE(close.about == subject::vanishing);
    STATIC_REQUIRE(close.values.upper() == bounds);
    // Halvings bring the bound down to what is so.
    const double halved = bound_errors(box, square, 6).whole;
    CHECK(halved < bounds * 0.999);
    CHECK(prove_vanishing(box, square, bounds * 0.999, 6).how == outcome::proved);
    CHECK(largest_ratio(box, square, 1000) <= halved);
}

TEST_CASE("Of no input, of infinite bounds and of no number nothing is proved") {
    constexpr vector<I, 2> none{{I::empty(), I(0, 1)}};
    STATIC_REQUIRE(prove_vanishing(box, none, 1).how == outcome::empty_range);
    CHECK_THROWS_AS(prove_vanishing(box, square, std::numeric_limits<double>::quiet_NaN()),
                    invalid_interval);
    CHECK(prove_vanishing(box, square, -1).how == outcome::refuted);
    // Weights of all sizes.
    const auto wild = box_around(net, std::numeric_limits<double>::infinity());
    CHECK(prove_vanishing(wild, square, 1).how != outcome::proved);
}

TEST_CASE("The output layer does not matter, and others than dense ones are refused") {
    auto with_softmax = make_runtime_network<double>({2, 3, 3, 2}, gradus::tanh, softmax);
    auto with_tanh = make_runtime_network<double>({2, 3, 3, 2}, gradus::tanh);
    double next = 0.1;
    for_each_named_number(
        with_tanh,
        [&](const array_name&, double& x, double& y) {
            x = y = next;
            next = next > 0 ? -next - 0.07 : -next + 0.03;
            if (next > 1) next -= 1.5;
        },
        with_softmax.parameters, with_tanh.parameters);
    vector<I, dynamic> inputs(2);
    inputs[0] = inputs[1] = I(-1, 1);
    const auto bounds = bound_errors(with_softmax, inputs);
    CHECK(bounds.whole == bound_errors(with_tanh, inputs).whole);
    CHECK(bounds.of_layers.size() == 2);
    CHECK(bounds.whole <= bounds.of_layers[0] * bounds.of_layers[1] * (1 + 0x1p-50));
    const auto residual =
        make_runtime_network<double>({2, 3, 3, 2}, relu, softmax, {.is_residual = true});
    CHECK_THROWS_AS(bound_errors(residual, inputs), std::invalid_argument);
}

TEST_CASE("A norm is bounded by what pivots prove") {
    enclosed_matrix A(2, 2);
    A(0, 0) = A(1, 1) = I(3);
    A(0, 1) = A(1, 0) = I(-4, -3.5);
    CHECK(norm_bound(A) >= 7);      // that of ((3, −4), (−4, 3)) …
    CHECK(norm_bound(A) < 7.00001); // … and √50 = 7.07… by the sum of squares
    A(0, 0) = I::empty();
    CHECK(norm_bound(A) == std::numeric_limits<double>::infinity());
}

TEST_CASE("The norm of a wide box of matrices is that of its middle and of the rest") {
    // A Hadamard matrix of 16 × 16: all of its singular values are 4, its sum of squares is 16².
    enclosed_matrix A(16, 16);
    for (std::size_t i = 0; i < 16; ++i)
        for (std::size_t j = 0; j < 16; ++j) {
            const double sign = __builtin_popcountll(i & j) % 2 == 0 ? 1 : -1;
            A(i, j) = I(sign) + I(-0.01, 0.01);
        }
    CHECK(norm_bound(A) >= 4 + 0.16); // what a matrix of the signs of a singular vector adds
    CHECK(norm_bound(A) < 4.17);
}

TEST_CASE("A million points of the box stay below the bound", "[.][long]") {
    CHECK(largest_ratio(box, square, 1'000'000) <= bound_errors(box, square, 8).whole);
}
