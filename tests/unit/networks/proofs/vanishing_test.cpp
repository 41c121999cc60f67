#include "catch.hpp"
#include "four_layers.hpp"
#include "points_of_a_box.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/activations/leaky_relu.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/proofs/vanishing.hpp>

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace gradus;

// [vanishing]
namespace {

using I = interval<double>;

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr enclosed_matrix matrix_of(std::size_t rows, std::size_t columns,
                                    std::initializer_list<I> elements) {
    enclosed_matrix A(rows, columns);
    A.elements = std::vector<I>(elements);
    return A;
}
constexpr bool keeps_its_shape() {
    enclosed_matrix A(2, 3);
    A(1, 2) = 7, A(0, 1) = 5;
    const enclosed_matrix& B = A;
    return A.elements.size() == 6 && A.rows() == 2 && A.columns() == 3 && same_set(B(1, 2), 7)
           && same_set(A.elements[5], 7) && same_set(A.elements[1], 5);
}
static_assert(keeps_its_shape());
static_assert(detail::largest_size(I(-3, 2)) == 3 && detail::largest_size(I(2, 5)) == 5);
static_assert(detail::largest_size(I(-7, -5)) == 7);
constexpr bool has_sizes(const enclosed_matrix& A, double first, double second) {
    const detail::largest_sizes sizes{A};
    return sizes.rows() == 1 && sizes.columns() == 2 && sizes(0, 0) == first
           && sizes(0, 1) == second;
}
static_assert(has_sizes(matrix_of(1, 2, {I(-3, 2), I(-2, 3)}), -3, 3));

// Norms that are known, and bounds that are not far from them.
constexpr bool is_above(double bound, double norm, double by = 1e-5) {
    return bound >= norm && bound <= norm * (1 + by);
}
static_assert(is_above(norm_bound(matrix_of(2, 2, {3, 0, 0, -4})), 4));
static_assert(is_above(norm_bound(matrix_of(2, 1, {3, 4})), 5, 1e-15));
// ((3, −4), (−4, 3)) has the norm 7, its sum of squares is 50.
static_assert(is_above(norm_bound(matrix_of(2, 2, {3, I(-4, -3.5), I(-4, -3.5), 3})), 7));
// A Hadamard matrix of the norm 2, with ±¼ around each of the elements ±1: 2 and 4·¼ are reached.
constexpr I plus(0.75, 1.25);
constexpr enclosed_matrix hadamard() {
    return matrix_of(4, 4,
                     {plus, plus, plus, plus, plus, -plus, plus, -plus, plus, plus, -plus, -plus,
                      plus, -plus, -plus, plus});
}
static_assert(is_above(norm_bound(hadamard()), 3));
static_assert(is_above(detail::norm_of_middle_and_rest(hadamard()), 3));
static_assert(is_above(detail::proved_norm(matrix_of(2, 2, {3, 0, 0, -4}), 4), 4, 0x1.1p-20));
static_assert(detail::proved_norm(matrix_of(2, 2, {3, 0, 0, -4}), 4) > 4 * (1 + 0x1.fp-21));
static_assert(detail::proved_norm(matrix_of(2, 2, {3, 0, 0, -4}), 3.9) == infinity);
static_assert(norm_bound(matrix_of(1, 2, {1, I::empty()})) == infinity);
static_assert(norm_bound(matrix_of(1, 2, {1, I::entire()})) == infinity);
static_assert(norm_bound(matrix_of(1, 2, {1, intersection(I(0, 1), I(0.5, 2))})) == infinity);

/// One neuron in each layer, w = 2, 3, 5, with this activation.
template <class Activation>
constexpr auto chain_of(Activation f) {
    auto net = make_network<double>(dense<1, 1>(f), dense<1, 1>(f), dense<1, 1>(f));
    net.W(one)(0, 0) = 2;
    net.W(layer_c<2>)(0, 0) = 3;
    net.W(layer_c<3>)(0, 0) = 5;
    return net;
}
constexpr auto line = chain_of(identity);
constexpr vector<I, 1> from_0_to_1{{I(0, 1)}};
template <class Network, class Inputs>
constexpr bool are_bounds(const Network& net, const Inputs& inputs, double first, double second,
                          double whole, int halvings = 0) {
    const backward_bounds bounds = bound_errors(net, inputs, halvings);
    return bounds.of_layers.size() == 2 && is_above(bounds.of_layers[0], first)
           && is_above(bounds.of_layers[1], second) && is_above(bounds.whole, whole);
}
static_assert(are_bounds(line, from_0_to_1, 3, 5, 15));
static_assert(are_bounds(box_around(line, 0.5), from_0_to_1, 3.5, 5.5, 3.5 * 5.5));
// Of relu a slope may be 1 where z may be above 0, and the worst of the parts counts.
static_assert(are_bounds(chain_of(relu), vector<I, 1>{{I(-1, 1)}}, 3, 5, 15));
static_assert(are_bounds(chain_of(relu), vector<I, 1>{{I(-1, 1)}}, 3, 5, 15, 1));
static_assert(are_bounds(chain_of(relu), vector<I, 1>{{I(-1, -0.5)}}, 0, 5, 0));
static_assert(are_bounds(chain_of(leaky_relu_activation({1, 2})), vector<I, 1>{{I(-2, -1)}}, 1.5,
                         2.5, 3.75));
/// Two neurons, of which the errors of one are turned to the other and back: by norms 1·1·…, by
/// intervals the same and no more.
constexpr auto turned = [] {
    auto net =
        make_network<double>(dense<1, 2>(identity), dense<2, 2>(identity), dense<2, 2>(identity));
    net.W(layer_c<2>)(0, 1) = 3, net.W(layer_c<2>)(1, 0) = 2;
    net.W(layer_c<3>)(0, 0) = 5, net.W(layer_c<3>)(1, 1) = 7;
    return net;
}();
static_assert(are_bounds(turned, from_0_to_1, 3, 7, 15));
// Two rotations by θ with tan θ = 4/3, each of the norm 1 to 1.2 with ±0.1 around its elements: the
// product of these is less than the errors by intervals, whose norm may be 1.5.
constexpr auto rotations = [] {
    auto boxes = as_boxes(
        make_network<double>(dense<1, 2>(identity), dense<2, 2>(identity), dense<2, 2>(identity)));
    const auto turn = [](auto& W) {
        W(0, 0) = W(1, 1) = I(0.5, 0.7);
        W(0, 1) = I(-0.9, -0.7), W(1, 0) = I(0.7, 0.9);
    };
    turn(boxes.W(layer_c<2>)), turn(boxes.W(layer_c<3>));
    return boxes;
}();
static_assert(bound_errors(rotations, from_0_to_1).whole < 1.4401);
static_assert(bound_errors(rotations, from_0_to_1).whole > 1);
// relu of x − ½ and of −x − ½: no part has both slopes, the whole has.
constexpr auto both_ways = [] {
    auto net = make_network<double>(dense<1, 2>(relu), dense<2, 1>(identity));
    net.W(one)(0, 0) = 1, net.W(one)(1, 0) = -1;
    net.b(one)[0] = net.b(one)[1] = -0.5;
    net.W(layer_c<2>)(0, 0) = net.W(layer_c<2>)(0, 1) = 1;
    return net;
}();
static_assert(is_above(bound_errors(both_ways, vector<I, 1>{{I(-1, 1)}}).whole, 1.41421356));
static_assert(is_above(bound_errors(both_ways, vector<I, 1>{{I(-1, 1)}}, 1).whole, 1));

static_assert(certified<prove_vanishing(line, from_0_to_1, 15.01)>);
constexpr certificate vanishes = prove_vanishing(line, from_0_to_1, 16, 3);
static_assert(certified<vanishes> && vanishes.boxes == 8 && same_set(vanishes.bound, 16));
static_assert(vanishes.values.lower() == 0 && is_above(vanishes.values.upper(), 15));
static_assert(prove_vanishing(line, from_0_to_1, 16).boxes == 1);
static_assert(prove_vanishing(line, from_0_to_1, 16, 1).boxes == 2);
static_assert(prove_vanishing(line, from_0_to_1, 14.99).how == outcome::refuted);
static_assert(prove_vanishing(box_around(line, 0.5), from_0_to_1, 16).how == outcome::too_close);
static_assert(prove_vanishing(box_around(line, 0.5), from_0_to_1, 19.26).how == outcome::proved);
static_assert(prove_vanishing(box_around(line, 1e200), from_0_to_1, 16).how != outcome::proved);
constexpr auto unbounded = [] {
    auto boxes = as_boxes(line);
    boxes.W(layer_c<2>)(0, 0) = I::entire();
    return boxes;
}();
static_assert(prove_vanishing(unbounded, from_0_to_1, 16).how == outcome::domain_lost);
constexpr certificate of_nothing = prove_vanishing(line, vector<I, 1>{{I::empty()}}, 1);
static_assert(of_nothing.how == outcome::empty_range && of_nothing.boxes == 0);
static_assert(same_set(of_nothing.range, 0) && same_set(of_nothing.values, 0));

} // namespace
// [/vanishing]

namespace {

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
