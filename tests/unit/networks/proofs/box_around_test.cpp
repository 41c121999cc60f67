#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/layers/batch_normalisation.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/proofs/box_around.hpp>

#include <cstddef>
#include <initializer_list>
#include <vector>

using namespace gradus;

// [box around]
namespace {

using I = interval<double>;

constexpr auto net = [] {
    auto result = make_network<double>(dense<1, 2>(identity), dense<2, 1>(identity));
    result.W(one)(0, 0) = 1, result.W(one)(1, 0) = 2;
    result.b(one)[0] = 3, result.b(one)[1] = 4;
    result.W(layer_c<2>)(0, 0) = 5, result.W(layer_c<2>)(0, 1) = 6;
    result.b(layer_c<2>)[0] = 7;
    return result;
}();
/// The parameters in their order lie from 1, 2, … − below to 1, 2, … + above.
template <class Boxes>
constexpr bool surrounds(const Boxes& boxes, double below, double above) {
    bool does = true;
    int next = 1;
    for_each_named_number(
        boxes,
        [&](const array_name&, const I& p) {
            does = does && same_set(p, I(next - below, next + above));
            ++next;
        },
        boxes.parameters);
    return does && next == 8;
}
static_assert(surrounds(box_around(net, 0.5), 0.5, 0.5));
static_assert(surrounds(box_around(box_around(net, 0.5), 0.25), 0.75, 0.75));
static_assert(surrounds(box_around(net, 0), 0, 0) && surrounds(as_boxes(net), 0, 0));
static_assert(surrounds(as_boxes(box_around(net, 0.5)), 0.5, 0.5));
static_assert(surrounds(middle_of(box_around(net, 0.5)), 0, 0));
// What is not learnt, means and variances of samples, stays what it is.
constexpr bool spares_statistics() {
    const auto boxes =
        box_around(make_network<double>(dense<1, 2>(identity), batch_normalisation<2>(),
                                        dense<2, 1>(identity)),
                   0.5);
    bool does = true;
    int spared = 0;
    for_each_named_number(
        boxes,
        [&](const array_name& array, const I& p) {
            does = does && width(p) == (array.is_learnt() ? 1 : 0);
            spared += !array.is_learnt();
        },
        boxes.parameters);
    return does && spared == 4;
}
static_assert(spares_statistics());

constexpr bool is(const vector<I, 2>& x, const I& first, const I& second) {
    return same_set(x[0], first) && same_set(x[1], second);
}
constexpr vector<double, 2> point{{1, 2}};
static_assert(is(box_around(point, 0.5), I(0.5, 1.5), I(1.5, 2.5)));
static_assert(is(as_boxes(point), 1, 2) && is(box_around(point, 0), 1, 2));
static_assert(is(middle_of(vector<I, 2>{{I(0, 1), I::empty()}}), 0.5, I::empty()));
// A float is the double that it is.
static_assert(is(as_boxes(vector<float, 2>{{0.5f, 0.1f}}), 0.5, double{0.1f}));
/// The parts of a box in their order.
constexpr bool has_parts(const vector<I, 2>& box, int halvings,
                         std::initializer_list<vector<I, 2>> expected) {
    std::vector<vector<I, 2>> parts;
    for_each_part(box, halvings, [&](const vector<I, 2>& part) { parts.push_back(part); });
    bool same = parts.size() == expected.size();
    std::size_t k = 0;
    for (const vector<I, 2>& part : expected) {
        same = same && is(parts[k], part[0], part[1]);
        ++k;
    }
    return same;
}
constexpr vector<I, 2> parts_of(const I& x, const I& y) { return {{x, y}}; }
static_assert(has_parts(parts_of({0, 1}, {0, 4}), 0, {parts_of({0, 1}, {0, 4})}));
static_assert(has_parts(parts_of({0, 1}, {0, 4}), -1, {parts_of({0, 1}, {0, 4})}));
static_assert(has_parts(parts_of({0, 1}, {0, 4}), 1,
                        {parts_of({0, 1}, {0, 2}), parts_of({0, 1}, {2, 4})}));
static_assert(has_parts(parts_of({0, 4}, {0, 1}), 2,
                        {parts_of({0, 1}, {0, 1}), parts_of({1, 2}, {0, 1}),
                         parts_of({2, 3}, {0, 1}), parts_of({3, 4}, {0, 1})}));
static_assert(has_parts(parts_of({0, 2}, {0, 2}), 1,
                        {parts_of({0, 1}, {0, 2}), parts_of({1, 2}, {0, 2})}));
static_assert(has_parts(parts_of(I::empty(), {0, 4}), 2, {parts_of(I::empty(), {0, 4})}));
static_assert(has_parts(parts_of({0, 4}, I::empty()), 2, {parts_of({0, 4}, I::empty())}));

} // namespace
// [/box around]

TEST_CASE("A box of inputs falls into so many parts") {
    for (int halvings = 0; halvings < 6; ++halvings) {
        int parts = 0;
        for_each_part(parts_of({0, 1}, {0, 3}), halvings, [&](const auto&) { ++parts; });
        CHECK(parts == 1 << halvings);
    }
}

TEST_CASE("A size of run time is kept") {
    vector<double, dynamic> x(3);
    x[2] = 5;
    const auto boxes = box_around(x, 0.5);
    REQUIRE(boxes.size() == 3);
    CHECK(same_set(boxes[0], I(-0.5, 0.5)));
    CHECK(same_set(boxes[2], I(4.5, 5.5)));
}
