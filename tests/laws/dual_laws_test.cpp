#include "catch.hpp"

#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational_function.hpp>

#include <vector>

using namespace gradus;

namespace {

using box = interval<double>;

/// A function with a range of arguments on which it is smooth, over the scalars needed here.
struct smooth_function {
    const char* name;
    double from;
    double to;
    box (*values)(const box&);
    dual<dual<box>> (*nested)(const dual<dual<box>>&);
    dual<double> (*at)(const dual<double>&);

    template <class Function>
    smooth_function(const char* name, double from, double to, Function)
        : name(name), from(from), to(to), values([](const box& x) { return Function()(x); }),
          nested([](const dual<dual<box>>& x) { return Function()(x); }),
          at([](const dual<double>& x) { return Function()(x); }) {}

    double point(int i) const { return from + (to - from) * i / 64; }

    /// Enclosures of f, f′ and f″ over a box.
    dual<dual<box>> enclosed(const box& x) const {
        return nested(dual<dual<box>>(dual<box>::variable(x), dual<box>(1)));
    }
    box slopes(const box& x) const { return enclosed(x).derivative.value; }
};

std::vector<smooth_function> smooth_functions() {
    using namespace gradus::numbers;
    return {
        {"exp", -20, 20, [](const auto& x) { return exp(x); }},
        {"expm1", -20, 20, [](const auto& x) { return expm1(x); }},
        {"log", 0.01, 50, [](const auto& x) { return log(x); }},
        {"log1p", -0.9, 50, [](const auto& x) { return log1p(x); }},
        {"sqrt", 0.01, 50, [](const auto& x) { return sqrt(x); }},
        {"tanh", -10, 10, [](const auto& x) { return tanh(x); }},
        {"tanh'", -10, 10, [](const auto& x) { return tanh_derivative(x); }},
        {"sigmoid", -20, 20, [](const auto& x) { return sigmoid(x); }},
        {"sigmoid'", -20, 20, [](const auto& x) { return sigmoid_derivative(x); }},
        {"softplus", -20, 20, [](const auto& x) { return softplus(x); }},
        {"erf", -4, 4, [](const auto& x) { return erf(x); }},
        {"recip", 0.1, 20, [](const auto& x) { return recip(x); }},
        {"sqr", -20, 20, [](const auto& x) { return sqr(x); }},
        {"pown 5", -5, 5, [](const auto& x) { return pown(x, 5); }},
        {"pown -3", 0.2, 5, [](const auto& x) { return pown(x, -3); }},
        {"product", -3, 3, [](const auto& x) { return x * exp(x); }},
        {"quotient", -3, 3, [](const auto& x) { return sigmoid(x) / (1 + sqr(x)); }},
        {"composed", -3, 3, [](const auto& x) { return tanh(2 * x - sigmoid(x)); }},
    };
}

constexpr double h = 0x1p-12;

} // namespace

// By the mean value theorem (f(x + h) − f(x − h))/2h is f′ at some point of [x − h, x + h]. Both
// sides are enclosed, so if they have no common point the slope is wrong: no tolerance is needed.
TEST_CASE("Every slope agrees with the difference quotient") {
    for (const auto& f : smooth_functions())
        for (int i = 0; i <= 64; ++i) {
            const box here(f.point(i)), left = here - box(h), right = here + box(h);
            const box quotient = (f.values(right) - f.values(left)) / (right - left);
            const auto around = f.enclosed(hull(left, right));
            CAPTURE(f.name, f.point(i));
            REQUIRE(!disjoint(quotient, around.derivative.value));
            REQUIRE(same_set(around.value.derivative, around.derivative.value));
            // The enclosure is not much wider than the slope's own change, so that it can fail.
            REQUIRE(width(around.derivative.value)
                    <= 16 * h * (abs(around.derivative.derivative).upper() + 1));
        }
}

TEST_CASE("Every second slope agrees with the difference quotient of the first") {
    for (const auto& f : smooth_functions())
        for (int i = 0; i <= 64; ++i) {
            const box here(f.point(i)), left = here - box(h), right = here + box(h);
            const box quotient = (f.slopes(right) - f.slopes(left)) / (right - left);
            CAPTURE(f.name, f.point(i));
            REQUIRE(!disjoint(quotient, f.enclosed(hull(left, right)).derivative.derivative));
        }
}

TEST_CASE("The slope of a double lies within a few units of the enclosure at its point") {
    for (const auto& f : smooth_functions())
        for (int i = 0; i <= 64; ++i) {
            const double slope = f.at(dual<double>::variable(f.point(i))).derivative;
            const box enclosure = f.slopes(box(f.point(i)));
            const box relative = enclosure * box(1 - 0x1p-49, 1 + 0x1p-49);
            const box absolute = enclosure + box(-0x1p-50, 0x1p-50);
            CAPTURE(f.name, f.point(i));
            REQUIRE(contains(hull(relative, absolute), box(slope)));
        }
}

TEST_CASE("A slope that is wrong is found out") {
    // sinh in the place of cosh, a sign, a factor: each differs by far more than the enclosures.
    const box here(0.5), left = here - box(h), right = here + box(h);
    const auto quotient = (tanh(right) - tanh(left)) / (right - left);
    const box around = hull(left, right);
    REQUIRE(!disjoint(quotient, 1 - sqr(tanh(around))));
    REQUIRE(disjoint(quotient, 1 + sqr(tanh(around))));
    REQUIRE(disjoint(quotient, (1 - sqr(tanh(around))) * box(1.001)));
    REQUIRE(disjoint(quotient, 1 - tanh(around)));
}

// Two independent ways to differentiate: ε² = 0, and the derivation of the polynomial ring.
TEST_CASE("Dual numbers differentiate polynomials as the derivation d/dx does, exactly") {
    using ring = polynomial<"x">;
    constexpr ring x = ring::variable("x");
    constexpr derivation D(ring(1));
    constexpr ring formulas[] = {ring(7), x, 3 * pown(x, 4) - x / 2 + 1, pown(2 * x - 1, 5),
                                 (sqr(x) + 1) * (x - rational(2, 3))};
    for (const ring& f : formulas)
        for (const rational& at : {rational(0), rational(1), rational(-2), rational(3, 5)}) {
            const auto value = f.at(dual<rational>::variable(at));
            REQUIRE(value == dual<rational>(f.at(at), D(f).at(at)));
            const auto second = f.at(dual<dual<rational>>(dual<rational>::variable(at), 1));
            REQUIRE(second.derivative.derivative == D(D(f)).at(at));
        }
}

TEST_CASE("Dual numbers differentiate fractions as the quotient rule does, exactly") {
    using function = rational_function<polynomial<"x">>;
    constexpr auto variable = polynomial<"x">::variable("x");
    constexpr derivation D(polynomial<"x">(1));
    constexpr function x = variable;
    constexpr function formulas[] = {1 / x, (x + 1) / (sqr(x) + 1), (pown(x, 3) - 2) / (x + 5)};
    for (const function& f : formulas)
        for (const rational& at : {rational(1), rational(-2), rational(3, 5)})
            REQUIRE(f.at(dual<rational>::variable(at)).derivative == derivative(D, f).at(at));
}
