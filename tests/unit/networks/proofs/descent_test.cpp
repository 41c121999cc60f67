#include "catch.hpp"
#include "close.hpp"
#include "xor_samples.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/networks/proofs/descent.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <limits>

using namespace gradus;

// [descent]
namespace {

using I = interval<double>;

// ½(w + b)² + ¼(w² + b²): a quadratic with the curvatures ½ and 2½, of which the larger stands in
// the way of a start with w = b, and the step 2/2½ brings such a one to where it costs as much.
struct one_sample_of_zero {
    struct sample {
        vector<double, 1> x, y;
    } samples[1]{{{{1}}, {{0}}}};
    constexpr const sample* begin() const { return samples; }
    constexpr const sample* end() const { return samples + 1; }
};
constexpr cost_surface bowl(one_sample_of_zero{}, quadratic, 0.5);
constexpr auto network_at(double w, double b) {
    auto net = make_network<double>(dense<1, 1>(identity));
    net.W(one)(0, 0) = w, net.b(one)[0] = b;
    return net;
}
constexpr auto in_the_bowl = network_at(1, 1);

/// A cost of w alone, as f says, with the slope df.
template <class Function, class Slope>
struct of_w {
    Function f;
    Slope df;
    template <class Network>
    constexpr typename Network::scalar operator()(const Network& net) const {
        return f(net.W(one)(0, 0));
    }
    template <class Network>
    constexpr auto gradient(const Network& net) const {
        auto result = zero_parameters(net);
        result[zero].W(0, 0) = df(net.W(one)(0, 0));
        return result;
    }
};
template <class Function, class Slope>
of_w(Function, Slope) -> of_w<Function, Slope>;

constexpr bool ends(const certificate& c, outcome how, int pieces, const I& range, const I& values,
                    const I& bound) {
    return c.how == how && c.boxes == pieces && same_set(c.range, range)
           && same_set(c.values, values) && same_set(c.bound, bound) && c.about == subject::descent;
}

// From (1, 1): g = (2½, 2½), ‖g‖² = 12½ and C = 2½(1 − 2½t)² along g. A share s of t‖g‖² is taken
// up to t = 0.8(1 − s): of ¼ that is 11/16, no more.
static_assert(ends(prove_descent(bowl, in_the_bowl, 0.25, 0.5), outcome::proved, 1, I(0, 0.25),
                   2.1484375, 1.5625));
static_assert(ends(prove_descent(bowl, in_the_bowl, 0.25, 0.5, 2), outcome::proved, 2, I(0, 0.25),
                   2.1484375, 1.5625));
static_assert(ends(prove_descent(bowl, in_the_bowl, 0.1875, 0.5, 3), outcome::proved, 3,
                   I(0, 0.1875), 1.79443359375, 1.171875));
static_assert(prove_descent(bowl, in_the_bowl, 0.25, 0.6875).how == outcome::proved);
static_assert(prove_descent(bowl, in_the_bowl, 0.25, 0.6875, 2).how == outcome::proved);
static_assert(ends(prove_descent(bowl, in_the_bowl, 0.25, 0.75), outcome::refuted, 1, I(0, 0.25),
                   2.1484375, 2.34375));
static_assert(prove_descent(bowl, in_the_bowl, 0.25, 0.75, 2).boxes == 2);
static_assert(certified<prove_descent(bowl, in_the_bowl, 0.4, 0.4999999)>);
static_assert(certified<prove_descent(bowl, in_the_bowl, 0.7999999, 1e-8)>);
static_assert(prove_descent(bowl, in_the_bowl, 0.4, 0.5000001).how == outcome::refuted);
static_assert(prove_descent(bowl, in_the_bowl, 0.8000001, 1e-8).how == outcome::refuted);

// Nothing is claimed of no step, no share, no pieces and no gradient.
constexpr bool is_vacuous(double eta, double share, int pieces) {
    return ends(prove_descent(bowl, in_the_bowl, eta, share, pieces), outcome::empty_range, 0, eta,
                0, share);
}
static_assert(is_vacuous(0, 0.5, 1) && is_vacuous(-1, 0.5, 1));
static_assert(is_vacuous(0.25, 0, 1) && is_vacuous(0.25, -0.5, 1) && is_vacuous(0.25, 1.5, 1));
static_assert(is_vacuous(0.25, 0.5, 0) && is_vacuous(0.25, 0.5, -1));
static_assert(prove_descent(bowl, network_at(0, 0), 0.25, 0.5).how == outcome::empty_range);
// ‖g‖² < 1.
static_assert(prove_descent(bowl, network_at(0.125, 0.125), 0.25, 0.5).how == outcome::proved);

// −½w² falls by t + ½t² on its way from 1: all the share there is.
constexpr of_w hill([](const auto& w) { return -w * w / 2; }, [](const auto& w) { return -w; });
static_assert(prove_descent(hill, network_at(1, 0), 2, 1).how == outcome::proved);
// ¼w² by ¼t(1 − ¼t), of which ¾ are taken up to 1, and no more.
constexpr of_w shallow([](const auto& w) { return w * w / 4; },
                       [](const auto& w) { return w / 2; });
static_assert(prove_descent(shallow, network_at(1, 0), 1, 0.75).how == outcome::proved);
static_assert(prove_descent(shallow, network_at(1, 0), 1, 0.8).how == outcome::refuted);
// w³/6, whose curvature changes its sign: what a step of 4 takes, 1/3 of 4·¼, one piece cannot
// tell.
constexpr of_w cubic([](const auto& w) { return w * w * w / 6; },
                     [](const auto& w) { return w * w / 2; });
static_assert(prove_descent(cubic, network_at(1, 0), 4, 0.3).how == outcome::too_close);
static_assert(prove_descent(cubic, network_at(1, 0), 1, 0.5).how == outcome::proved);
// A slope that is no number, at once or on the way, and one that jumps.
constexpr of_w root([](const auto& w) { return sqrt(w); }, [](const auto& w) { return sqrt(w); });
static_assert(prove_descent(root, network_at(-1, 0), 1, 0.5).how == outcome::domain_lost);
static_assert(prove_descent(root, network_at(1, 0), 2, 0.5).how == outcome::domain_lost);
constexpr of_w jump([](const auto& w) { return relu(w); },
                    [](const auto& w) { return relu.derivative(w); });
static_assert(prove_descent(jump, network_at(1, 0), 2, 0.25).how == outcome::domain_lost);
static_assert(prove_descent(jump, network_at(1, 0), 0.5, 0.25).how == outcome::proved);
// The last piece ends at the step, also where 1/49·49 is less than 1.
static_assert(1. / 49 * 49 < 1);
static_assert(prove_descent(jump, network_at(1, 0), 1, 0.25, 49).how == outcome::domain_lost);
static_assert(prove_descent(jump, network_at(1, 0), 0.875, 0.25, 49).how == outcome::proved);

constexpr double largest_step = largest_certain_step(bowl, in_the_bowl, 0.5);
static_assert(largest_step > 0.4 / 1.01 && largest_step <= 0.4);
// From 1 down by halves or up by doubles, then by halves of what is left.
static_assert(largest_step == 0.3984375);
constexpr double far_step = largest_certain_step(shallow, network_at(1, 0), 0.5);
static_assert(far_step == 2);
constexpr double farthest_step = largest_certain_step(hill, network_at(1, 0), 0.5);
static_assert(farthest_step > 0x1p59 && farthest_step < 0x1p60);
static_assert(largest_certain_step(bowl, network_at(0, 0), 0.25) == 0);
constexpr double by_one_piece = largest_certain_step(cubic, network_at(1, 0), 0.3);
static_assert(by_one_piece == largest_certain_step(cubic, network_at(1, 0), 0.3, 1));
static_assert(by_one_piece < largest_certain_step(cubic, network_at(1, 0), 0.3, 2));

// ½ and 2½; −1 and 0.
static_assert(close(largest_curvature(bowl, in_the_bowl), 2.5, 1e-12));
constexpr double of_hill = largest_curvature(hill, network_at(1, 0));
static_assert(of_hill < 1e-12 && of_hill > -1e-12);
constexpr double of_four = largest_curvature(shallow, make_network<double>(dense<1, 2>(identity)));
static_assert(close(of_four, 0.5, 1e-12));

} // namespace
// [/descent]

namespace {

constexpr cost_surface surface(xor_samples::all_four{}, cross_entropy, 0x1p-10);
constexpr auto start = xor_samples::network_of({0.5, -0.75, 0.25, 1, 0.125, -0.5, 0.75, -1, 0.25});

/// What a step takes from the cost, for so many learning rates up to η.
template <class Surface, class Network>
double least_share(const Surface& cost, const Network& net, double eta, int steps) {
    const auto boxes = as_boxes(net);
    const detail::along_a_step phi(cost, boxes);
    const I before = phi.value(0);
    double least = std::numeric_limits<double>::infinity();
    for (int k = 1; k <= steps; ++k) {
        const I t(eta * k / steps);
        const double share = ((before - phi.value(t)) / (t * phi.squared_gradient())).upper();
        if (share < least) least = share;
    }
    return least;
}

} // namespace

TEST_CASE("A step of gradient descent is certain to lower the cost") {
    constexpr auto step = prove_descent(surface, start, 1.0, 0.25);
    STATIC_REQUIRE(certified<step>);
    STATIC_REQUIRE(step.about == subject::descent);
    STATIC_REQUIRE(certainly_less(step.bound, step.values));
    STATIC_REQUIRE(step.bound.lower() > 0.036); // what the cost falls by, at least, of 0.844
    CHECK(least_share(surface, start, 1.0, 100) >= 0.25);
}

TEST_CASE("On a quadratic the proof reaches what is so, up to rounding") {
    // Curvature M along the gradient: C falls by η‖g‖²(1 − ηM/2), a share s of η‖g‖² up to
    // η = 2(1 − s)/M, here 0.8(1 − s).
    STATIC_REQUIRE(certified<prove_descent(bowl, in_the_bowl, 0.4, 0.4999999, 1)>);
    STATIC_REQUIRE(certified<prove_descent(bowl, in_the_bowl, 0.7999999, 1e-8, 1)>);
    STATIC_REQUIRE(prove_descent(bowl, in_the_bowl, 0.4, 0.5000001, 1).how == outcome::refuted);
    STATIC_REQUIRE(prove_descent(bowl, in_the_bowl, 0.8000001, 1e-8, 1).how == outcome::refuted);
    CHECK(close(largest_curvature(bowl, in_the_bowl), 2.5, 1e-12));
    const double reached = largest_certain_step(bowl, in_the_bowl, 0.001, 1);
    CHECK(reached > 0.79);
    CHECK(reached <= 2 / 2.5);
}

TEST_CASE("The largest step that is proved is near the largest that there is") {
    const double eta = largest_certain_step(surface, start, 0.25, 32);
    CHECK(eta > 3.2);
    CHECK(least_share(surface, start, eta, 200) >= 0.25);
    CHECK(least_share(surface, start, 1.05 * eta, 200) < 0.25);
    // More pieces reach further, and no piece is lost.
    CHECK(largest_certain_step(surface, start, 0.25, 1)
          < largest_certain_step(surface, start, 0.25, 4));
    CHECK(largest_certain_step(surface, start, 0.25, 4) < eta);
    // Too long a step is refuted where one can see it, and else undecided.
    CHECK(prove_descent(surface, start, 8, 0.01, 8).how == outcome::refuted);
    CHECK(prove_descent(surface, start, 30, 0.01, 8).how
          == outcome::too_close); // lower, but not all the way
}

TEST_CASE("Nothing is claimed of no step, of no share and of no gradient") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double none : {0.0, -1.0}) {
        CHECK(prove_descent(surface, start, none, 0.25).how == outcome::empty_range);
        CHECK(prove_descent(surface, start, 1, none).how == outcome::empty_range);
    }
    CHECK_THROWS_AS(prove_descent(surface, start, nan, 0.25), invalid_interval);
    CHECK(prove_descent(surface, start, 1, 1.5).how == outcome::empty_range);
    CHECK(prove_descent(surface, start, 1, 0.25, 0).how == outcome::empty_range);
    const auto at_rest = make_network<double>(dense<1, 1>(identity));
    CHECK(prove_descent(bowl, at_rest, 0.1, 0.25).how == outcome::empty_range);
    CHECK(largest_certain_step(bowl, at_rest, 0.25) == 0);
}

TEST_CASE("A million steps up to the largest that is proved descend enough", "[.][long]") {
    const double eta = largest_certain_step(surface, start, 0.25, 32);
    CHECK(least_share(surface, start, eta, 1'000'000) >= 0.25);
    CHECK(least_share(surface, start, 1.05 * eta, 1000) < 0.25); // so it can be seen
}
