#include "catch.hpp"
#include "close.hpp"
#include "xor_samples.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/proofs/descent.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <limits>

using namespace gradus;

namespace {

using I = interval<double>;

constexpr cost_surface surface(xor_samples::all_four{}, cross_entropy, 0x1p-10);
constexpr auto start = xor_samples::network_of({0.5, -0.75, 0.25, 1, 0.125, -0.5, 0.75, -1, 0.25});

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
constexpr auto in_the_bowl = [] {
    auto net = make_network<double>(dense<1, 1>(identity));
    net.W(one)(0, 0) = net.b(one)[0] = 1;
    return net;
}();

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
