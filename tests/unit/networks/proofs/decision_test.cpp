#include "catch.hpp"
#include "points_of_a_box.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/proofs/decision.hpp>

#include <stdexcept>

using namespace gradus;

// [decision]
namespace {

using I = interval<double>;

// a = (x + u, x) and z = (2a₁, a₂, ½): the differences z₀ − z₁ = x + 2u and z₀ − z₂ = 2x + 2u − ½,
// of which the first needs slopes, as by intervals 2a₁ and a₂ differ by more.
constexpr auto lines = [] {
    auto net = make_network<double>(dense<2, 2>(identity), dense<2, 3>(identity));
    net.W(one)(0, 0) = net.W(one)(0, 1) = net.W(one)(1, 0) = 1;
    net.W(layer_c<2>)(0, 0) = 2, net.W(layer_c<2>)(1, 1) = 1;
    net.b(layer_c<2>)[2] = 0.5;
    return net;
}();
constexpr bool ends(const certificate& c, outcome how, int other, const I& values) {
    return c.how == how && c.boxes == other && same_set(c.values, values) && same_set(c.bound, 0)
           && same_set(c.range, 0) && c.about == subject::decision;
}
constexpr certificate of_lines(const I& x, const I& u, std::size_t c) {
    return prove_class(lines, vector<I, 2>{{x, u}}, c);
}
static_assert(certified<of_lines({1, 2}, {0, 0.25}, 0)>);
static_assert(ends(of_lines({1, 2}, {0, 0.25}, 0), outcome::proved, 1, I(1, 2.5)));
static_assert(ends(of_lines({1, 2}, 0, 0), outcome::proved, 1, I(1, 2)));
static_assert(ends(of_lines({0.5, 0.75}, 0, 0), outcome::proved, 1, I(0.5, 0.75)));
static_assert(ends(of_lines({0.25, 0.375}, 0, 0), outcome::too_close, 2, I(0, 0.25)));
static_assert(ends(of_lines({1, 2}, {0, 0.25}, 1), outcome::refuted, 0, I(-2.5, -1)));
static_assert(ends(of_lines({1, 2}, {0, 0.25}, 2), outcome::refuted, 0, I(-4, -1.5)));
static_assert(ends(of_lines({-1, 2}, 0, 0), outcome::too_close, 2, I(-2.5, 3.5)));
static_assert(ends(of_lines({-2, -1}, 0, 2), outcome::proved, 1, I(1.5, 2.5)));
static_assert(ends(of_lines({-1, 0.125}, 0, 0), outcome::refuted, 2, I(-2.5, -0.25)));
static_assert(ends(of_lines({-1, 2}, 0, 1), outcome::too_close, 0, I(-2, 1)));
static_assert(ends(of_lines(I::empty(), 0, 0), outcome::empty_range, 0, 0));
static_assert(ends(of_lines(0, I::empty(), 0), outcome::empty_range, 0, 0));
// Where the middle is rounded, 1 + 2ε of the range from 1 to 1 + 3ε, nothing is lost.
constexpr double epsilon = 0x1p-52;
static_assert(ends(of_lines({1, 1 + 3 * epsilon}, 0, 0), outcome::proved, 1,
                   I(1, 1 + 3 * epsilon)));
constexpr auto uncertain = [] {
    auto boxes = as_boxes(lines);
    boxes.b(layer_c<2>)[1] = intersection(I(0, 1), I(0.5, 2));
    return boxes;
}();
static_assert(prove_class(uncertain, vector<I, 2>{{I(3), I(0)}}, 0).how == outcome::domain_lost);

// δ² = (3, 4, 0) and δ¹ = (6, 4).
constexpr bool has_norms() {
    const auto norms =
        error_norms(lines, vector<I, 2>{{I(1, 2), I(0)}}, [](std::size_t i, const auto&) {
            return I(i == 0 ? 3 : i == 1 ? 4 : 0);
        });
    return norms.size() == 2 && contains(norms[0], 7.2111025509279782) && width(norms[0]) < 1e-14
           && contains(norms[1], 5) && width(norms[1]) < 1e-14;
}
static_assert(has_norms());

constexpr bool is_near(const I& x, const char* digits) {
    return !disjoint(x, parse_interval<double>(digits)) && width(x) < 1e-14;
}
static_assert(is_near(enclosed_softmax(vector<I, 2>{{0, 1}}, 1), "0.7310585786300048792512"));
static_assert(is_near(enclosed_softmax(vector<I, 2>{{2, 1}}, 0), "0.7310585786300048792512"));
static_assert(is_near(enclosed_softmax(vector<I, 3>{{0, 0, 0}}, 1), "0.3333333333333333333333"));
// It rises with its own input, and falls with the others.
static_assert(same_set(enclosed_softmax(vector<I, 2>{{I(0, 1), I(0, 1)}}, 1),
                       I(enclosed_softmax(vector<I, 2>{{1, 0}}, 1).lower(),
                         enclosed_softmax(vector<I, 2>{{0, 1}}, 1).upper())));

} // namespace
// [/decision]

namespace {

template <class Activation, class Output>
constexpr auto network_of(Activation activation, Output output) {
    auto net = make_network<double>(dense<2, 3>(activation), dense<3, 3>(output));
    int step = 5;
    for_each_named_number(
        net,
        [&](const array_name&, double& p) { p = ((step = (step * 37 + 11) % 64) - 31.5) / 16; },
        net.parameters);
    return net;
}
constexpr auto net = network_of(gradus::tanh, softmax);
constexpr vector<double, 2> x{{0.25, 0.5}};
constexpr std::size_t winner = [] {
    const auto a = output(net, x);
    return a[0] > a[1] && a[0] > a[2] ? std::size_t{0}
           : a[1] > a[2]              ? std::size_t{1}
                                      : std::size_t{2};
}();

/// z_c − max z_j for so many points of a box; the least of them.
template <class Boxes, class Inputs>
double least_difference(const Boxes& boxes, const Inputs& inputs, std::size_t c, int points) {
    points_of_a_box pick(18);
    double least = 1e9;
    for (int n = 0; n < points; ++n) {
        const auto at = pick.network_in(boxes);
        propagation state(at);
        detail::forward_to_last(at, state, pick.input_in(inputs));
        for (std::size_t j = 0; j < 3; ++j) {
            if (j == c) continue;
            const double difference = detail::difference_of_outputs(at, state, c, j).upper();
            if (difference < least) least = difference;
        }
    }
    return least;
}

} // namespace

TEST_CASE("The class is the same for all inputs and all weights of a box") {
    constexpr auto near = prove_class(box_around(net, 1e-3), box_around(x, 0.01), winner);
    STATIC_REQUIRE(certified<near>);
    STATIC_REQUIRE(near.about == subject::decision);
    STATIC_REQUIRE(certainly_greater(near.values, 0));
    const double reached =
        least_difference(box_around(net, 1e-3), box_around(x, 0.01), winner, 1000);
    CHECK(reached >= near.values.lower());
    CHECK(reached < near.values.lower() + 0.1); // and the bound is no far one
}

TEST_CASE("Other classes, large boxes and no input are not proved") {
    constexpr std::size_t other = (winner + 1) % 3;
    STATIC_REQUIRE(prove_class(net, box_around(x, 0.01), other).how == outcome::refuted);
    CHECK(prove_class(net, box_around(x, 100), winner).how == outcome::too_close);
    CHECK(prove_class(net, vector<I, 2>{{I::empty(), 0}}, winner).how == outcome::empty_range);
    CHECK_THROWS_AS(prove_class(net, x, 3), std::invalid_argument);
}

TEST_CASE("Slopes prove it in larger boxes than intervals alone") {
    // The largest radius, by either.
    const auto radius = [](const auto& holds) {
        double r = 1;
        while (!holds(r)) r /= 2;
        while (holds(r * 1.02)) r *= 1.02;
        return r;
    };
    const auto plain = [](double r) {
        const auto boxes = as_boxes(net);
        propagation state(boxes);
        detail::forward_to_last(boxes, state, box_around(x, r));
        for (std::size_t j = 0; j < 3; ++j)
            if (j != winner
                && !certainly_greater(detail::difference_of_outputs(boxes, state, winner, j), 0))
                return false;
        return true;
    };
    const auto both = [](double r) {
        return prove_class(net, box_around(x, r), winner).how == outcome::proved;
    };
    CHECK(radius(both) >= radius(plain));
    CHECK(least_difference(as_boxes(net), box_around(x, radius(both)), winner, 1000) > 0);
}

TEST_CASE("relu and networks with run-time shapes are proved alike") {
    constexpr auto rectified = network_of(relu, sigmoid);
    auto runtime = make_runtime_network<double>({2, 3, 3}, relu, softmax);
    for_each_named_number(
        rectified, [](const array_name&, double& to, double from) { to = from; },
        runtime.parameters, rectified.parameters);
    vector<double, dynamic> at(2);
    at[0] = x[0], at[1] = x[1];
    for (std::size_t c = 0; c < 3; ++c) {
        const auto of_static = prove_class(rectified, box_around(x, 0.05), c);
        const auto of_runtime = prove_class(runtime, box_around(at, 0.05), c);
        CHECK(of_static.how == of_runtime.how);
        CHECK(same_set(of_static.values, of_runtime.values));
        if (of_static.how == outcome::proved)
            CHECK(least_difference(as_boxes(rectified), box_around(x, 0.05), c, 1000) > 0);
    }
}

TEST_CASE("Norms of errors and softmax do not leave their enclosures") {
    const auto box = box_around(net, 1e-3);
    const auto inputs = box_around(x, 0.05);
    const auto error = [](std::size_t i, const auto& z) {
        return enclosed_softmax(z, i) - I(i == winner ? 1 : 0);
    };
    const auto norms = error_norms(box, inputs, error);
    REQUIRE(norms.size() == 2);
    points_of_a_box pick(19);
    for (int n = 0; n < 500; ++n) {
        const auto at = error_norms(pick.network_in(box), pick.input_in(inputs), error);
        REQUIRE(subset(at[0], norms[0]));
        REQUIRE(subset(at[1], norms[1]));
    }
    // Of points softmax is that of double.
    const auto a = output(net, x);
    propagation state(as_boxes(net));
    detail::forward_to_last(as_boxes(net), state, as_boxes(x));
    for (std::size_t i = 0; i < 3; ++i) {
        const I p = enclosed_softmax(state.z(layer_c<2>), i);
        CHECK(p.lower() <= a[i] * (1 + 1e-15));
        CHECK(p.upper() >= a[i] * (1 - 1e-15));
        CHECK(width(p) < 1e-14);
    }
}

TEST_CASE("A million points of the box are of the class that is proved", "[.][long]") {
    const auto proof = prove_class(box_around(net, 1e-3), box_around(x, 0.01), winner);
    REQUIRE(proof.how == outcome::proved);
    const double reached =
        least_difference(box_around(net, 1e-3), box_around(x, 0.01), winner, 1'000'000);
    CHECK(reached >= proof.values.lower());
    CHECK(reached < proof.values.lower() + 0.1); // a bound that is 0.1 too high they would break
}
