#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/interval.hpp>

#include <limits>
#include <type_traits>
#include <vector>

// A function has a formula, over any analytic scalar, and tight versions for float, double and
// intervals. Over every box the tight enclosure lies within the formula's: so both enclose the same
// function, and the tight one is at least as tight.
namespace {

using namespace gradus;

template <class Check>
void for_each_formula(Check check) {
    check(
        "expm1", [](const auto& x) { return formula::expm1(x); },
        [](const auto& x) { return gradus::expm1(x); });
    check(
        "log1p", [](const auto& x) { return formula::log1p(x); },
        [](const auto& x) { return gradus::log1p(x); });
    check(
        "sigmoid", [](const auto& z) { return formula::sigmoid(z); },
        [](const auto& z) { return gradus::sigmoid(z); });
    check(
        "sigmoid'", [](const auto& z) { return formula::sigmoid_derivative(z); },
        [](const auto& z) { return gradus::sigmoid.derivative(z); });
    check(
        "tanh", [](const auto& z) { return formula::tanh(z); },
        [](const auto& z) { return gradus::tanh(z); });
    check(
        "tanh'", [](const auto& z) { return formula::tanh_derivative(z); },
        [](const auto& z) { return gradus::tanh.derivative(z); });
    check(
        "softplus", [](const auto& z) { return formula::softplus(z); },
        [](const auto& z) { return gradus::softplus(z); });
    check(
        "swish", [](const auto& z) { return swish_parts::value::formula(z); },
        [](const auto& z) { return swish(z); });
    check(
        "swish'", [](const auto& z) { return swish_parts::slope::formula(z); },
        [](const auto& z) { return swish.derivative(z); });
    check(
        "swish''", [](const auto& z) { return swish_parts::bend::formula(z); },
        [](const auto& z) { return evaluate(swish_parts::bend{}, z); });
    check(
        "gelu", [](const auto& z) { return gelu_parts::value::formula(z); },
        [](const auto& z) { return gelu(z); });
    check(
        "gelu'", [](const auto& z) { return gelu_parts::slope::formula(z); },
        [](const auto& z) { return gelu.derivative(z); });
    check(
        "gelu''", [](const auto& z) { return gelu_parts::bend::formula(z); },
        [](const auto& z) { return evaluate(gelu_parts::bend{}, z); });
}

/// Boxes that cover the whole line without a gap, fine and coarse, and with all their unions from
/// one end on.
template <class Real>
std::vector<interval<Real>> boxes_over_the_line() {
    std::vector<Real> ends{interval<Real>::entire().lower(), Real(-1e30), Real(-800), Real(-100),
                           Real(-40)};
    for (int i = -320; i <= 320; ++i) ends.push_back(Real(i) / 16);
    for (const double end : {40.0, 100.0, 800.0, 1e30}) ends.push_back(Real(end));
    ends.push_back(interval<Real>::entire().upper());
    std::vector<interval<Real>> boxes;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        boxes.push_back({ends[i], ends[i + 1]});
        boxes.push_back({ends.front(), ends[i + 1]});
        boxes.push_back({ends[i], ends.back()});
    }
    return boxes;
}

} // namespace

TEMPLATE_TEST_CASE("The tight enclosure of a function lies in that of its formula, everywhere", "",
                   float, double) {
    const auto boxes = boxes_over_the_line<TestType>();
    for_each_formula([&](const char* name, auto formula, auto tight) {
        INFO(name);
        int wrong = 0, sharp = 0;
        for (const auto& box : boxes) {
            // e^z alone is too large for a number beyond 88 or 709, and 1/e^z then nothing.
            const auto by_formula = formula(box);
            const auto by_tight = tight(box);
            if (!subset(by_tight, by_formula)) ++wrong;
            if (by_tight.is_defined() < by_formula.is_defined()) ++wrong;
            if (width(by_formula) < 1) ++sharp;
        }
        CHECK(wrong == 0);
        CHECK(sharp > 300); // so that the formula's enclosures say something
    });
}

TEMPLATE_TEST_CASE("A function of a number lies in what its formula encloses there", "", float,
                   double) {
    for_each_formula([&](const char* name, auto formula, auto tight) {
        INFO(name);
        int wrong = 0;
        for (int i = -20'000; i <= 20'000; ++i) {
            const TestType z = TestType(i) / 256;
            if (name[0] == 'l' && z <= -1) continue; // log1p
            // Correctly rounded, or off by a few units in the last place.
            const auto values = formula(interval<TestType>(z));
            const auto slack =
                interval<TestType>(-1, 1) * std::numeric_limits<TestType>::epsilon() * tight(z)
                + interval<TestType>(-1, 1) * std::numeric_limits<TestType>::min();
            if (disjoint(interval<TestType>(tight(z)) + 3 * slack, values)) ++wrong;
        }
        CHECK(wrong == 0);
    });
}

TEST_CASE("The formulas read as the book has them") {
    const expression z("z");
    CHECK(formula::sigmoid(z).unicode() == "1/(1 + exp(−z))");
    CHECK(formula::sigmoid_derivative(z).unicode() == "(1/(1 + exp(−z)))·(1 − 1/(1 + exp(−z)))");
    CHECK(formula::tanh(z).unicode() == "(exp(z) − exp(−z))/(exp(z) + exp(−z))");
    CHECK(formula::softplus(z).unicode() == "ln(1 + exp(z))");
    CHECK(swish(z).unicode() == "z·σ(z)");
    CHECK(swish.derivative(z).unicode() == "σ(z) + z·σ′(z)");
    CHECK(gelu(z).unicode() == "z·erfc(−z/√2)/2");
}

namespace user {

/// A scalar of a user's own that has no functions but exp, log and sqrt.
struct scalar {
    double x;
    constexpr scalar(int n) : x(n) {}
    constexpr explicit scalar(double number) : x(number) {}
    friend constexpr scalar operator+(scalar a, scalar b) { return scalar(a.x + b.x); }
    friend constexpr scalar operator-(scalar a, scalar b) { return scalar(a.x - b.x); }
    friend constexpr scalar operator*(scalar a, scalar b) { return scalar(a.x * b.x); }
    friend constexpr scalar operator/(scalar a, scalar b) { return scalar(a.x / b.x); }
    friend constexpr scalar operator-(scalar a) { return scalar(-a.x); }
    friend constexpr bool operator==(scalar, scalar) = default;
    friend constexpr bool operator<(scalar a, scalar b) { return a.x < b.x; }
    friend constexpr bool operator<=(scalar a, scalar b) { return a.x <= b.x; }
    friend constexpr scalar exp(scalar a) { return scalar(gradus::exp(a.x)); }
    friend constexpr scalar log(scalar a) { return scalar(gradus::log(a.x)); }
    friend constexpr scalar sqrt(scalar a) { return scalar(gradus::sqrt(a.x)); }
};

} // namespace user

TEST_CASE("A user's own analytic scalar has every activation but gelu, which needs erf") {
    using user::scalar;
    int tried = 0;
    const auto agrees = [&](const auto& f) {
        if constexpr (requires { f(scalar(1)); }) {
            ++tried;
            for (const double z : {-2.25, -0.5, 0.75, 1.5}) {
                CAPTURE(f.name, z);
                const auto is_near = [](double a, double b) {
                    return a - b < 1e-14 && b - a < 1e-14;
                };
                CHECK(is_near(f(scalar(z)).x, f(z)));
                CHECK(is_near(f.derivative(scalar(z)).x, f.derivative(z)));
                const auto d = f(dual<scalar>::variable(scalar(z)));
                CHECK(is_near(d.value.x, f(z)));
                CHECK(is_near(d.derivative.x, f.derivative(z)));
            }
        }
    };
    every_activation([&](const auto&... f) { (agrees(f), ...); });
    CHECK(tried == every_activation([](const auto&... f) { return sizeof...(f); }) - 1);
    STATIC_REQUIRE(!std::is_invocable_v<gelu_activation, scalar>);
}
