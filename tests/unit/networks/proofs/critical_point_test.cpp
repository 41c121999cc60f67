#include "catch.hpp"
#include "points_of_a_box.hpp"
#include "xor_samples.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/proofs/critical_point.hpp>
#include <gradus/training/costs/cost_functions.hpp>

using namespace gradus;

namespace {

using I = interval<double>;

constexpr cost_surface surface(xor_samples::all_four{}, cross_entropy, 0x1p-10);

// Where XOR is learnt, where a sample of each class is left at ½, and a saddle at which a neuron
// does nothing. examples/articles/xor_surface.hpp proves the same in the compiler.
const auto learnt =
    xor_samples::network_of({2.7572147888523206, -2.8491917507323867, -2.8491917507323872,
                             2.7572147888523202, -1.343827030862307, -1.343827030862307,
                             4.9766947511210304, 4.9766947511210295, 4.3990977964666289});
const auto half_learnt =
    xor_samples::network_of({3.6844782005216592, -3.6780649232683778, -1.7824440884619344,
                             -1.9726732725236364, 1.1276771377177237, 0.62273807542905257,
                             -3.1634671163305286, -3.2922634192338376, -0.12907004357453172});
const auto saddle =
    xor_samples::network_of({3.5351849264103996, 0, 3.5351849264103996, 0, -0.6977132553278026, 0,
                             3.0103842027678791, 0, -2.3136907468600159});

template <class Network>
certificate prove_around(const Network& net, double radius, int negative) {
    return prove_critical_point(part_of_surface{surface, box_around(net, radius)}, negative);
}

// ½(w₂w₁x + … − x)² of x = ±1, by two identity neurons: at 0 a saddle of one curvature below 0.
struct opposites {
    struct sample {
        vector<double, 1> x, y;
    } samples[2]{{{{1}}, {{1}}}, {{{-1}}, {{-1}}}};
    constexpr const sample* begin() const { return samples; }
    constexpr const sample* end() const { return samples + 2; }
};
template <int Penalty>
constexpr auto around_zero() {
    const auto net = make_network<double>(dense<1, 1>(identity), dense<1, 1>(identity));
    return part_of_surface{cost_surface(opposites{}, quadratic, Penalty / 4.0),
                           box_around(net, 0x1p-5)};
}

} // namespace

TEST_CASE("Minima and a saddle of XOR are proved to exist") {
    CHECK(prove_around(learnt, 1e-4, 0).how == outcome::proved);
    CHECK(prove_around(half_learnt, 1e-4, 0).how == outcome::proved);
    CHECK(prove_around(saddle, 1e-4, 1).how == outcome::proved);
    // The one is no minimum of the whole.
    CHECK(
        certainly_less(surface(box_around(learnt, 1e-4)), surface(box_around(half_learnt, 1e-4))));
}

TEST_CASE("What is no minimum, no zero or too wide is not proved") {
    CHECK(prove_around(saddle, 1e-4, 0).how == outcome::refuted);
    CHECK(prove_around(saddle, 1e-4, 0).about == subject::curvatures);
    CHECK(prove_around(learnt, 1e-4, 1).how == outcome::refuted);
    auto beside = half_learnt;
    beside.b(one)[0] += 1e-3;
    CHECK(prove_around(beside, 1e-4, 0).how == outcome::refuted);
    CHECK(prove_around(beside, 1e-4, 0).about == subject::zero_in_box);
    CHECK(prove_around(half_learnt, 0.1, 0).how == outcome::too_close);
    CHECK(prove_around(half_learnt, 0, 0).how == outcome::too_close);
    auto nowhere = box_around(half_learnt, 1e-4);
    nowhere.b(one)[0] = I::empty();
    CHECK(prove_critical_point(part_of_surface{surface, nowhere}, 0).how == outcome::empty_range);
}

TEST_CASE("In the compiler: all weights 0, where one curvature is negative or, with a large "
          "penalty, none") {
    STATIC_REQUIRE(certified<prove_critical_point<around_zero<1>>(1)>);
    STATIC_REQUIRE(prove_minimum<around_zero<1>>().how == outcome::refuted);
    STATIC_REQUIRE(certified<prove_minimum<around_zero<8>>()>);
    // Without a penalty b₁ changes nothing while w₂ is 0: no zero is alone.
    STATIC_REQUIRE(prove_minimum<around_zero<0>>().how == outcome::too_close);
}

TEST_CASE("Of a point the value, gradient and second derivative are those of double") {
    const auto at = [](double step, std::size_t k) {
        auto net = half_learnt;
        std::size_t next = 0;
        for_each_named_number(
            net, [&](const array_name&, double& p) { p += next++ == k ? step : 0; },
            net.parameters);
        return net;
    };
    const auto gradient = numbers_of(half_learnt, surface.gradient(half_learnt));
    for (std::size_t k = 0; k < 9; ++k) {
        const double h = 1e-5;
        const double slope = (surface(at(h, k)) - surface(at(-h, k))) / (2 * h);
        CHECK(abs(gradient[k] - slope) < 1e-9);
        const auto up = numbers_of(half_learnt, surface.gradient(at(h, k)));
        const auto down = numbers_of(half_learnt, surface.gradient(at(-h, k)));
        const auto column = numbers_of(half_learnt, curvature_column(surface, half_learnt, k));
        for (std::size_t i = 0; i < 9; ++i)
            CHECK(abs(column[i] - (up[i] - down[i]) / (2 * h)) < 1e-8);
    }
}

TEST_CASE("Values, gradients and second derivatives do not leave a box") {
    const auto box = box_around(half_learnt, 0.01);
    const I value = surface(box);
    const auto gradient = numbers_of(box, surface.gradient(box));
    const auto column = numbers_of(box, curvature_column(surface, box, 3));
    points_of_a_box pick(17);
    int outside = 0;
    for (int n = 0; n < 300; ++n) {
        const auto net = pick.network_in(box);
        outside += !subset(surface(net), value);
        const auto g = numbers_of(net, surface.gradient(net));
        const auto c = numbers_of(net, curvature_column(surface, net, 3));
        for (std::size_t i = 0; i < g.size(); ++i)
            outside += !subset(g[i], gradient[i]) + !subset(c[i], column[i]);
    }
    CHECK(outside == 0);
}

namespace {

/// Of so many points p of a box around m: at how many (p − m)·∇C(p) ≤ 0, which is at none if m is a
/// minimum and no other zero of the gradient is in the box.
template <class Network>
int not_rising(const Network& m, double radius, int points) {
    const auto box = box_around(m, radius);
    points_of_a_box pick(23);
    int found = 0;
    for (int n = 0; n < points; ++n) {
        auto p = m;
        double distance = 0;
        for_each_named_number(
            m,
            [&](const array_name&, double& to, const I& from) {
                const double x = pick(from).lower();
                distance += (x - to) * (x - to);
                to = x;
            },
            p.parameters, box.parameters);
        const auto gradient = surface.gradient(p);
        double product = 0;
        for_each_named_number(
            m,
            [&](const array_name&, double g, double x, double middle) {
                product += g * (x - middle);
            },
            gradient, p.parameters, m.parameters);
        found += distance > 0 && !(product > 0);
    }
    return found;
}

} // namespace

TEST_CASE("From a minimum the cost rises towards a million points of the box", "[.][long]") {
    CHECK(not_rising(learnt, 1e-4, 500'000) == 0);
    CHECK(not_rising(half_learnt, 1e-4, 500'000) == 0);
    CHECK(not_rising(saddle, 1e-4, 1000) > 0); // of a saddle it does not
}
