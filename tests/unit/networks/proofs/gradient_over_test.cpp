#include "catch.hpp"
#include "four_layers.hpp"
#include "points_of_a_box.hpp"

#include <gradus/activations/relu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/proofs/gradient_over.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <limits>
#include <stdexcept>

using namespace gradus;

namespace {

using I = interval<double>;
using four_layers::square, four_layers::target;

constexpr auto net = four_layers::network_of(sigmoid);
constexpr auto box = box_around(net, 1e-3);

// In the compiler, for all inputs and all weights of the box.
constexpr auto plain = gradient_over(box, square, target, quadratic);
constexpr auto tight = gradient_over(box, square, target, quadratic, {.slopes = true});

template <class Gradient>
double widest(const Gradient& gradient) {
    double most = 0;
    for_each_named_number(
        net,
        [&](const array_name&, const I& g) {
            if (most < width(g)) most = width(g);
        },
        gradient);
    return most;
}

/// How many numbers of the gradients of so many networks and inputs lie outside an enclosure.
template <class Boxes, class Inputs, class Gradient>
int numbers_that_leave(const Boxes& boxes, const Inputs& inputs, const Gradient& enclosure,
                       int points) {
    points_of_a_box pick(15);
    int outside = 0;
    for (int n = 0; n < points; ++n) {
        const auto at = backpropagate(pick.network_in(boxes), pick.input_in(inputs),
                                      as_boxes(target), quadratic);
        for_each_named_number(
            boxes,
            [&](const array_name&, const I& all, const I& one_of_them) {
                outside += disjoint(all, one_of_them);
            },
            enclosure, at);
    }
    return outside;
}

} // namespace

TEST_CASE("Every layer's gradient is enclosed for a box of inputs and a box of weights") {
    constexpr I first = norm(plain[zero].b), last = norm(plain[layer_c<3>].b);
    STATIC_REQUIRE(certainly_less(first, last));
    STATIC_REQUIRE(certainly_greater(first, 0));
    CHECK(numbers_that_leave(box, square, plain, 1000) == 0);
    // The test would see a box that is too small: of half the width, and with half the radius.
    const auto half = gradient_over(box, vector<I, 2>{{{0, 0.5}, {0, 1}}}, target, quadratic);
    CHECK(numbers_that_leave(box, square, half, 1000) > 0);
    const auto near = gradient_over(net, vector<I, 2>{{I(0.5), I(0.5)}}, target, quadratic);
    CHECK(numbers_that_leave(box, square, near, 100) > 0);
}

TEST_CASE("Slopes and halvings make it tighter, and nothing leaves it") {
    const auto halved = gradient_over(box, square, target, quadratic, {.halvings = 4});
    const auto both =
        gradient_over(box, square, target, quadratic, {.slopes = true, .halvings = 4});
    CHECK(widest(tight) < 0.7 * widest(plain));
    CHECK(widest(halved) < 0.7 * widest(plain));
    CHECK(widest(both) < widest(tight));
    CHECK(widest(both) < widest(halved));
    CHECK(numbers_that_leave(box, square, tight, 1000) == 0);
    CHECK(numbers_that_leave(box, square, halved, 1000) == 0);
    CHECK(numbers_that_leave(box, square, both, 1000) == 0);
}

TEST_CASE("The same code at run time gives the same bits") {
    const auto there = gradient_over(box_around(net, 1e-3), square, target, quadratic);
    auto runtime = make_runtime_network<double>({2, 3, 3, 3, 1}, sigmoid);
    for_each_named_number(
        net, [](const array_name&, double& to, double from) { to = from; }, runtime.parameters,
        net.parameters);
    vector<I, dynamic> inputs(2);
    inputs[0] = inputs[1] = I(0, 1);
    const auto of_runtime = gradient_over(box_around(runtime, 1e-3), inputs, target, quadratic);
    bool same = true;
    for_each_named_number(
        net,
        [&](const array_name&, const I& x, const I& y, const I& z) {
            same = same && same_set(x, y) && same_set(x, z);
        },
        plain, there, of_runtime);
    CHECK(same);
}

TEST_CASE("A kink is enclosed with the slopes of both sides, and gives no slope of its own") {
    constexpr auto rectified = four_layers::network_of(relu);
    constexpr auto by_relu = box_around(rectified, 1e-3);
    const auto bounds = gradient_over(by_relu, square, target, quadratic, {.slopes = true});
    CHECK(numbers_that_leave(by_relu, square, bounds, 1000) == 0);
    CHECK(certifies(bounds[zero].b[0]));
}

TEST_CASE("What is no box is refused") {
    CHECK_THROWS_AS(box_around(net, -1), invalid_interval);
    CHECK_THROWS_AS(box_around(net, std::numeric_limits<double>::quiet_NaN()), invalid_interval);
    auto broken = net;
    broken.W(one)(0, 0) = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(box_around(broken, 1e-3), invalid_interval);
    auto infinite = net;
    infinite.W(one)(0, 0) = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(gradient_over(infinite, square, target, quadratic), invalid_interval);
    const auto runtime = make_runtime_network<double>({2, 3, 1}, sigmoid);
    vector<I, dynamic> three(3);
    CHECK_THROWS_AS(gradient_over(runtime, three, target, quadratic), std::invalid_argument);
    // Of no input nothing is certain.
    const auto none = gradient_over(net, vector<I, 2>{{I::empty(), I(0, 1)}}, target, quadratic,
                                    {.slopes = true, .halvings = 2});
    CHECK(!certifies(none[zero].b[0]));
}

TEST_CASE("A million points of the box stay inside", "[.][long]") {
    CHECK(numbers_that_leave(box, square, tight, 1'000'000) == 0);
}
