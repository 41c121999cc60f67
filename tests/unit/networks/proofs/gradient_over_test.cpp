#include "catch.hpp"
#include "four_layers.hpp"
#include "points_of_a_box.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/proofs/gradient_over.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <limits>
#include <stdexcept>

using namespace gradus;

// [gradient over]
namespace {

using I = interval<double>;

// One neuron z = 2x + 3u of two inputs, of which C = ½(z − y)²: with e = z − y are ∂C/∂b = e and
// ∂C/∂w = ex, eu.
constexpr auto neuron = [] {
    auto net = make_network<double>(dense<2, 1>(identity));
    net.W(one)(0, 0) = 2, net.W(one)(0, 1) = 3;
    return net;
}();
template <class Inputs, class Target>
constexpr bool encloses(const Inputs& x, const Target& y, const enclosing_by& by, const I& first,
                        const I& second, const I& error) {
    const auto gradient = gradient_over(neuron, x, y, quadratic, by);
    return same_set(gradient[zero].W(0, 0), first) && same_set(gradient[zero].W(0, 1), second)
           && same_set(gradient[zero].b[0], error);
}
constexpr vector<I, 2> one_box{{I(2, 2.5), I(0)}};
constexpr vector<I, 2> two_boxes{{I(2, 2.5), I(0.5, 0.75)}};
constexpr vector<double, 1> six{{6}};
// (2x − 6)x from 2 to 2.5: by intervals [−2, −1]·[2, 2.5]; by slopes −3.375 ± (4x − 6)/4, which is
// less; in two parts [−2, −1.5]·[2, 2.25] and [−1.5, −1]·[2.25, 2.5].
static_assert(encloses(one_box, six, {}, I(-5, -2), 0, I(-2, -1)));
static_assert(encloses(one_box, six, {.slopes = true}, I(-4.375, -2.375), 0, I(-2, -1)));
static_assert(encloses(one_box, six, {.halvings = 1}, I(-4.5, -2.25), 0, I(-2, -1)));
static_assert(encloses(one_box, vector<I, 1>{{I(6, 6.5)}}, {}, I(-6.25, -2), 0, I(-2.5, -1)));
// With u from ½ to ¾ e is 2x + 3u − 8 from −2.5 to −0.75. By slopes in u, too: e is −1.625 in the
// middle, ex is −3.65625 ± (2x + e)/4 ± 3x/8, eu is −1.015625 ± 2u/4 ± (3u + e)/8.
constexpr vector<double, 1> eight{{8}};
static_assert(encloses(two_boxes, eight, {}, I(-6.25, -1.5), I(-1.875, -0.375), I(-2.5, -0.75)));
static_assert(encloses(two_boxes, eight, {.slopes = true}, I(-5.65625, -1.65625),
                       I(-1.578125, -0.453125), I(-2.5, -0.75)));
// Where the middle is rounded, 1 + 2u of the range from 1 to 1 + 3u, nothing is lost.
constexpr double u = 0x1p-52;
static_assert(same_set(gradient_over(neuron, vector<I, 2>{{I(1, 1 + 3 * u), I(0)}},
                                     vector<double, 1>{{2}}, quadratic, {.slopes = true})[zero]
                           .b[0],
                       I(0, 6 * u)));

// Of two enclosures the common part, and what holds both; of one that is not certain nothing is
// taken, and nothing is certain afterwards.
constexpr I lost = intersection(I(0, 1), I(0.5, 2));
static_assert(!certifies(lost));
static_assert(same_set(detail::common_part(I(0, 2), I(1, 3)), I(1, 2)));
static_assert(certifies(detail::common_part(I(0, 2), I(1, 3))));
static_assert(same_set(detail::common_part(I(0, 2), lost), I(0, 2)));
static_assert(certifies(detail::common_part(I(0, 2), lost)));
static_assert(same_set(detail::common_part(lost, I(0.75, 2)), lost));
static_assert(!certifies(detail::common_part(lost, I(0.75, 2))));
static_assert(same_set(detail::around_both(I(0, 1), I(2, 3)), I(0, 3)));
static_assert(certifies(detail::around_both(I(0, 1), I(2, 3))));
static_assert(!certifies(detail::around_both(lost, I(2, 3))));
static_assert(!certifies(detail::around_both(I(2, 3), lost)));

} // namespace
// [/gradient over]

namespace {

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
