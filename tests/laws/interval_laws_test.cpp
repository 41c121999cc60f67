#include "catch.hpp"
#include "random_intervals.hpp"

#include <gradus/numbers/interval.hpp>

#include <utility>

// What holds of interval operations whatever the operands. First of all inclusion: a formula's
// enclosure over a part of a box lies within its enclosure over the box, and knows no less.
namespace {

using gradus::contains;
using gradus::interval;
using gradus::numbers::BinaryFloat;

template <class Check>
void for_each_unary(Check check) {
    check("-x", [](const auto& x) { return -x; });
    check("abs", [](const auto& x) { return abs(x); });
    check("recip", [](const auto& x) { return recip(x); });
    check("sqr", [](const auto& x) { return sqr(x); });
    check("pown 3", [](const auto& x) { return pown(x, 3); });
    check("pown -2", [](const auto& x) { return pown(x, -2); });
    check("pown -3", [](const auto& x) { return pown(x, -3); });
    check("positive_part", [](const auto& x) { return positive_part(x); });
    check("step", [](const auto& x) { return step(x); });
    check("sqrt", [](const auto& x) { return sqrt(x); });
    check("exp", [](const auto& x) { return exp(x); });
    check("expm1", [](const auto& x) { return expm1(x); });
    check("log", [](const auto& x) { return log(x); });
    check("log1p", [](const auto& x) { return log1p(x); });
    check("tanh", [](const auto& x) { return tanh(x); });
    check("erf", [](const auto& x) { return erf(x); });
    check("erfc", [](const auto& x) { return erfc(x); });
    check("tanh_derivative", [](const auto& x) { return tanh_derivative(x); });
    check("sigmoid", [](const auto& x) { return sigmoid(x); });
    check("sigmoid_derivative", [](const auto& x) { return sigmoid_derivative(x); });
    check("erf_derivative", [](const auto& x) { return erf_derivative(x); });
    check("softplus", [](const auto& x) { return softplus(x); });
}

template <class Check>
void for_each_binary(Check check) {
    check("+", [](const auto& x, const auto& y) { return x + y; });
    check("-", [](const auto& x, const auto& y) { return x - y; });
    check("*", [](const auto& x, const auto& y) { return x * y; });
    check("/", [](const auto& x, const auto& y) { return x / y; });
    check("min", [](const auto& x, const auto& y) { return min(x, y); });
    check("max", [](const auto& x, const auto& y) { return max(x, y); });
    check("hull", [](const auto& x, const auto& y) { return hull(x, y); });
    check("intersection", [](const auto& x, const auto& y) { return intersection(x, y); });
}

/// A box and a part of it, made anew from its bounds.
template <BinaryFloat Real>
std::pair<interval<Real>, interval<Real>> nested(random_intervals<Real>& random) {
    const auto x = random();
    const auto both = hull(x, random());
    return {x, interval<Real>(both.lower(), both.upper())};
}

constexpr int tries = 20'000;

} // namespace

TEMPLATE_TEST_CASE("an enclosure over a part lies within the enclosure over the whole", "", float,
                   double) {
    random_intervals<TestType> random(1);
    for_each_unary([&](const char* name, auto f) {
        INFO(name);
        int wrong = 0;
        for (int i = 0; i < tries; ++i) {
            const auto [part, whole] = nested(random);
            const auto small = f(part);
            const auto large = f(whole);
            if (!subset(small, large) || small.decoration() < large.decoration()) ++wrong;
        }
        CHECK(wrong == 0);
    });
    for_each_binary([&](const char* name, auto f) {
        INFO(name);
        int wrong = 0;
        for (int i = 0; i < tries; ++i) {
            const auto [x, wide_x] = nested(random);
            const auto [y, wide_y] = nested(random);
            const auto small = f(x, y);
            const auto large = f(wide_x, wide_y);
            if (!subset(small, large) || small.decoration() < large.decoration()) ++wrong;
        }
        CHECK(wrong == 0);
    });
}

TEMPLATE_TEST_CASE("an enclosure that lost its domain stays lost, and a defined one is not empty",
                   "", float, double) {
    random_intervals<TestType> random(2);
    for_each_unary([&](const char* name, auto f) {
        INFO(name);
        int wrong = 0;
        for (int i = 0; i < tries; ++i) {
            const auto x = random();
            const auto y = f(x);
            const auto lost = f(hull(x, x));
            if (y.is_defined() && y.is_empty()) ++wrong;
            if (!same_set(lost, y) || lost.is_defined()) ++wrong;
        }
        CHECK(wrong == 0);
    });
}

TEMPLATE_TEST_CASE("the laws of arithmetic hold as far as sets obey them", "", float, double) {
    random_intervals<TestType> random(3);
    int wrong = 0;
    const auto expect = [&](bool law) { wrong += law ? 0 : 1; };
    for (int i = 0; i < tries; ++i) {
        const auto x = random();
        const auto y = random();
        const auto z = random();
        expect(same_set(x + y, y + x));
        expect(same_set(x * y, y * x));
        expect(same_set(x - y, x + -y));
        expect(same_set(-(-x), x));
        expect(same_set(x * -y, -(x * y)));
        expect(same_set(x / -y, -(x / y)));
        expect(same_set(x * 1, x) && same_set(x / 1, x) && same_set(x + 0, x));
        expect(same_set(x * 0, 0));
        expect(subset(sqr(x), x * x));
        expect(same_set(sqr(x), pown(x, 2)));
        expect(same_set(pown(x, 1), x));
        expect(same_set(recip(x), pown(x, -1)));
        expect(contains(x - x, 0));
        expect(same_set(abs(x), max(x, -x)) || contains(x, 0));
        expect(same_set(min(x, y) + max(x, y), x + y) || !x.is_point() || !y.is_point());
        expect(subset(intersection(x, y), x) && subset(x, hull(x, y)));
        expect(disjoint(x, y) == intersection(x, y).is_empty());
        expect(same_set(intersection(hull(x, y), x), x));
        expect(same_set(hull(x, hull(y, z)), hull(hull(x, y), z)));
    }
    CHECK(wrong == 0);
}

TEMPLATE_TEST_CASE("a midpoint lies in its set", "", float, double) {
    random_intervals<TestType> random(4);
    int wrong = 0;
    for (int i = 0; i < tries; ++i) {
        const auto x = random();
        if (!contains(x, midpoint(x))) ++wrong;
    }
    CHECK(wrong == 0);
}

TEMPLATE_TEST_CASE("comparisons of points are those of numbers", "", float, double) {
    random_intervals<TestType> random(5);
    int wrong = 0;
    for (int i = 0; i < tries; ++i) {
        const TestType a = abs(random()).lower();
        const TestType b = -abs(random()).lower();
        for (const auto& [s, t] : {std::pair(a, b), std::pair(b, a), std::pair(a, a)}) {
            const interval<TestType> x(s);
            if (certainly_less(x, t) != (s < t)) ++wrong;
            if (certainly_less_equal(x, t) != (s <= t)) ++wrong;
        }
    }
    CHECK(wrong == 0);
}
