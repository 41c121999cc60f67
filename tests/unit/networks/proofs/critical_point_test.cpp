#include "catch.hpp"
#include "points_of_a_box.hpp"
#include "xor_samples.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/proofs/critical_point.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <initializer_list>
#include <vector>

using namespace gradus;

// [critical point]
namespace {

using I = interval<double>;

// What both triangles say of second derivatives, row after row; columns[k][i] is ∂²C/∂p_i∂p_k.
constexpr I lost = intersection(I(0, 1), I(0.5, 2));
constexpr bool are(const std::vector<I>& found, std::initializer_list<I> expected) {
    bool same = found.size() == expected.size();
    std::size_t k = 0;
    for (const I& x : expected) same = same && same_set(found[k++], x);
    return same;
}
constexpr I three_columns[3][3]{{1, I(2, 4), 3}, {I(3, 5), 6, 7}, {3, 7, 8}};
static_assert(are(detail::symmetric(three_columns, 3), {1, I(3, 4), 3, I(3, 4), 6, 7, 3, 7, 8}));
constexpr bool is_certain(const I& one_triangle, const I& the_other) {
    const I columns[2][2]{{1, one_triangle}, {the_other, 6}};
    return certifies(detail::symmetric(columns, 2)[1]);
}
static_assert(is_certain(I(2, 4), I(3, 5)));
static_assert(!is_certain(lost, I(0, 5)) && !is_certain(I(0, 5), lost));

constexpr bool ends(const certificate& c, outcome how, int boxes, const I& values, subject about) {
    return c.how == how && c.boxes == boxes && same_set(c.values, values) && c.about == about;
}
constexpr certificate curvatures(std::initializer_list<I> H, int expected) {
    return detail::curvatures_of(std::vector<I>(H), 2, expected);
}
static_assert(ends(curvatures({2, 0, 0, 3}, 0), outcome::proved, 0, 3, subject::curvatures));
static_assert(ends(curvatures({2, 0, 0, -3}, 1), outcome::proved, 1, -3, subject::curvatures));
static_assert(ends(curvatures({2, 0, 0, -3}, 0), outcome::refuted, 1, -3, subject::curvatures));
static_assert(ends(curvatures({2, 0, 0, I(-1, 1)}, 0), outcome::too_close, 0, I(-1, 1),
                   subject::curvatures));
static_assert(same_set(curvatures({2, 0, 0, 3}, 0).range, 0));
static_assert(same_set(curvatures({2, 0, 0, -3}, 1).bound, 1));

/// C = p₁² + ½ b p₂² + s p₂ in the box from −1 to 1, with this b and what stands for s.
constexpr certificate bowl(const I& bend, const I& in_the_middle, const I& everywhere,
                           int expected) {
    const I box[]{I(-1, 1), I(-1, 1)};
    const I middle[]{0, in_the_middle};
    const I all[]{0, everywhere};
    const I columns[2][2]{{2, 0}, {0, bend}};
    return detail::critical_point(box, middle, all, columns, 2, expected);
}
static_assert(ends(bowl(3, 0, I(-3, 3), 0), outcome::proved, 0, 3, subject::curvatures));
static_assert(ends(bowl(-3, 0, I(-3, 3), 1), outcome::proved, 1, -3, subject::curvatures));
static_assert(ends(bowl(-3, 0, I(-3, 3), 0), outcome::refuted, 1, -3, subject::curvatures));
// No zero in the box, or none that is shown.
static_assert(ends(bowl(3, 4, I(1, 7), 0), outcome::refuted, 2, I(1, 7), subject::zero_in_box));
static_assert(same_set(bowl(3, 4, I(1, 7), 0).range, I(-1, 1)));
static_assert(same_set(bowl(3, 4, I(1, 7), 0).bound, 0));
static_assert(ends(bowl(2, 2, I(0, 4), 0), outcome::too_close, 2, -1, subject::zero_in_box));
constexpr certificate of_one(const I& box, const I& in_the_middle, const I& everywhere) {
    const I boxes[]{box}, middle[]{in_the_middle}, all[]{everywhere};
    const I columns[1][1]{{3}};
    return detail::critical_point(boxes, middle, all, columns, 1, 0);
}
static_assert(ends(of_one({-1, 1}, -4, {-7, -1}), outcome::refuted, 1, I(-7, -1),
                   subject::zero_in_box));
static_assert(of_one(I::empty(), 0, 1).how == outcome::empty_range);

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
static_assert(certified<prove_critical_point<around_zero<1>>(1)>);
static_assert(prove_minimum<around_zero<1>>().how == outcome::refuted);
static_assert(certified<prove_minimum<around_zero<8>>()>);
// Without a penalty b₁ changes nothing while w₂ is 0: no zero is alone.
static_assert(prove_minimum<around_zero<0>>().how == outcome::too_close);
static_assert(prove_critical_point(around_zero<8>(), 0).how == outcome::proved);

} // namespace
// [/critical point]

namespace {

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
