#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/interval_width.hpp>

#include <stdexcept>
#include <type_traits>

using namespace gradus;

namespace {

const expression w("w"), x("x"), y("y"), z("z");

} // namespace

TEST_CASE("Eq. 123 as the code computes it") {
    const expression width = interval_width(expression("w"));
    REQUIRE(width.unicode() == "(2/|w|)·ln(|w|·(1 + √(1 − 4/|w|))/2 − 1)");
    REQUIRE(width.latex()
            == R"(\frac{2}{\left|w\right|} \, \ln\left(\frac{\left|w\right| \, )"
               R"(\left(1 + \sqrt{1 - \frac{4}{\left|w\right|}}\right)}{2} - 1\right))");
}

TEST_CASE("Eq. 122 as the code computes it") {
    const auto neuron_of = [](const char* weight, const char* bias) {
        return neuron(expression(weight), expression(bias), gradus::sigmoid);
    };
    const auto chain = make_chain(neuron_of("w₁", "b₁"), neuron_of("w₂", "b₂"));
    const auto gradient = chain_product(chain, expression("x"), expression("C′"));
    REQUIRE(gradient.bias[0].unicode() == "σ′(w₁·x + b₁)·w₂·σ′(w₂·σ(w₁·x + b₁) + b₂)·C′");
    REQUIRE(gradient.bias[1].unicode() == "σ′(w₂·σ(w₁·x + b₁) + b₂)·C′");
    STATIC_REQUIRE(std::is_default_constructible_v<expression>);
    REQUIRE(expression() == 0);
}

TEST_CASE("An expression is a scalar of every kind") {
    STATIC_REQUIRE(Scalar<expression>);
    STATIC_REQUIRE(OrderedScalar<expression>);
    STATIC_REQUIRE(AnalyticScalar<expression>);
    STATIC_REQUIRE(AnalyticScalar<dual<expression>>);
    STATIC_REQUIRE(!std::is_constructible_v<expression, double>);
    STATIC_REQUIRE(!std::is_constructible_v<expression, bool>);
    REQUIRE(expression(-(1L << 40)).unicode() == "−1099511627776");
    REQUIRE_THROWS_AS(expression(1UL << 63), std::out_of_range);
}

TEST_CASE("Sums need parentheses only where the sign or a factor would reach too far") {
    REQUIRE((x + y + z).unicode() == "x + y + z");
    REQUIRE((x + (y + z)).unicode() == "x + y + z");
    REQUIRE((x - y - z).unicode() == "x − y − z");
    REQUIRE((x - (y - z)).unicode() == "x − (y − z)");
    REQUIRE((x + (y - z)).unicode() == "x + y − z");
    REQUIRE((x * (y + z)).unicode() == "x·(y + z)");
    REQUIRE(((x + y) * z).unicode() == "(x + y)·z");
    REQUIRE((-(x + y)).unicode() == "−(x + y)");
    REQUIRE((-(x + y) * z).unicode() == "−(x + y)·z");
}

TEST_CASE("Products and quotients need parentheses only where the order matters") {
    REQUIRE((x * y * z).unicode() == "x·y·z");
    REQUIRE((x * (y * z)).unicode() == "x·y·z");
    REQUIRE((x / y / z).unicode() == "(x/y)/z");
    REQUIRE((x / (y / z)).unicode() == "x/(y/z)");
    REQUIRE((x / (y * z)).unicode() == "x/(y·z)");
    REQUIRE((x * y / z).unicode() == "x·y/z");
    REQUIRE((x / y * z).unicode() == "(x/y)·z");
    REQUIRE((x * (y / z)).unicode() == "x·y/z");
    REQUIRE((x * (y / z) * w).unicode() == "(x·y/z)·w");
    REQUIRE((x / (y + z)).unicode() == "x/(y + z)");
    REQUIRE((1 + x / y).unicode() == "1 + x/y");
}

TEST_CASE("Signs are drawn together") {
    REQUIRE((-x).unicode() == "−x");
    REQUIRE((-(-x)).unicode() == "x");
    REQUIRE((x + -y).unicode() == "x − y");
    REQUIRE((x - -y).unicode() == "x + y");
    REQUIRE((x + -2 * y).unicode() == "x − 2·y");
    REQUIRE((-x * -y).unicode() == "x·y");
    REQUIRE((-x / y).unicode() == "−x/y");
    REQUIRE((x / -y).unicode() == "−x/y");
    REQUIRE((x - y / -z).unicode() == "x + y/z");
    REQUIRE((-x - y).unicode() == "−x − y");
    REQUIRE((expression(-3) * x).unicode() == "−3·x");
    REQUIRE(sqr(-x).unicode() == "(−x)²");
    REQUIRE(expression(-3).latex() == "-3");
}

TEST_CASE("Neutral elements are left out") {
    REQUIRE((x + 0).unicode() == "x");
    REQUIRE((0 + x).unicode() == "x");
    REQUIRE((x - 0).unicode() == "x");
    REQUIRE((0 - x).unicode() == "−x");
    REQUIRE((1 * x).unicode() == "x");
    REQUIRE((x * -1).unicode() == "−x");
    REQUIRE((x / 1).unicode() == "x");
    REQUIRE((0 * x).unicode() == "0");
    REQUIRE((-expression(0)).unicode() == "0");
    REQUIRE(pown(x, 0).unicode() == "1");
    REQUIRE(pown(x, 1).unicode() == "x");
    REQUIRE((10 * x).unicode() == "10·x");
}

TEST_CASE("Constants are fractions") {
    REQUIRE(constant<expression>(1, 4).unicode() == "1/4");
    REQUIRE(constant<expression>(2, -8).unicode() == "−1/4");
    REQUIRE(constant<expression>(6, 3).unicode() == "2");
    REQUIRE(constant<expression>(1, 4).latex() == R"(\frac{1}{4})");
    REQUIRE((constant<expression>(1, 4) * x).unicode() == "(1/4)·x");
    REQUIRE((x - constant<expression>(1, 4)).unicode() == "x − 1/4");
    REQUIRE((x / constant<expression>(1, 4)).unicode() == "x/(1/4)");
    REQUIRE_THROWS_AS(constant<expression>(1, 0), std::domain_error);
}

TEST_CASE("Powers and roots") {
    REQUIRE(sqr(x).unicode() == "x²");
    REQUIRE(pown(x, -12).unicode() == "x⁻¹²");
    REQUIRE(pown(x + y, 3).unicode() == "(x + y)³");
    REQUIRE(sqr(sqr(x)).unicode() == "(x²)²");
    REQUIRE(sqr(x * y).unicode() == "(x·y)²");
    REQUIRE((2 * sqr(x)).unicode() == "2·x²");
    REQUIRE(recip(sqr(x)).unicode() == "1/x²");
    REQUIRE(sqrt(x).unicode() == "√x");
    REQUIRE(sqrt(x * y).unicode() == "√(x·y)");
    REQUIRE(sqr(sqrt(x)).unicode() == "(√x)²");
    REQUIRE((sqrt(x) * y).unicode() == "√x·y");
    REQUIRE(pown(x, -2).latex() == "x^{-2}");
    REQUIRE(sqr(x / y).latex() == R"(\left(\frac{x}{y}\right)^{2})");
}

TEST_CASE("Each function has its name") {
    using namespace gradus::numbers;
    REQUIRE(exp(-x).unicode() == "exp(−x)");
    REQUIRE(exp(-x).latex() == "e^{-x}");
    REQUIRE(sqr(exp(x)).latex() == R"(\left(e^{x}\right)^{2})");
    REQUIRE(expm1(x).unicode() == "exp(x) − 1");
    REQUIRE(log(x).unicode() == "ln(x)");
    REQUIRE(log1p(x).unicode() == "ln(1 + x)");
    REQUIRE(numbers::tanh(x).latex() == R"(\tanh\left(x\right))");
    REQUIRE(numbers::softplus(x).unicode() == "softplus(x)");
    REQUIRE(erf(x).unicode() == "erf(x)");
    REQUIRE(erfc(x).unicode() == "erfc(x)");
    REQUIRE(abs(x - y).unicode() == "|x − y|");
    REQUIRE((2 * abs(x)).unicode() == "2·|x|");
    REQUIRE(sqr(numbers::sigmoid(z)).unicode() == "σ(z)²");
}

TEST_CASE("Activations and their slopes") {
    REQUIRE(gradus::sigmoid(z).unicode() == "σ(z)");
    REQUIRE(gradus::sigmoid.derivative(w * x).unicode() == "σ′(w·x)");
    REQUIRE(gradus::sigmoid.derivative(z).latex() == R"(\sigma'\left(z\right))");
    REQUIRE(gradus::tanh.derivative(z).unicode() == "tanh′(z)");
    REQUIRE(relu(z).unicode() == "max(z, 0)");
    REQUIRE(relu.derivative(z).unicode() == "step(z)");
    REQUIRE(leaky_relu(z).unicode() == "max(z, 0) − (1/100)·max(−z, 0)");
}

TEST_CASE("A dual expression is the derivative's formula") {
    const auto variable = dual<expression>::variable(x);
    REQUIRE(pown(variable, 3).derivative.unicode() == "3·x²");
    REQUIRE((1 / variable).derivative.unicode() == "−(1/x)/x");
    REQUIRE(gradus::tanh(w * variable).derivative.unicode() == "tanh′(w·x)·w");
    REQUIRE(sigmoid_derivative(variable).derivative.unicode() == "−tanh(x/2)·σ′(x)");
    REQUIRE(erf(variable).derivative.unicode() == "(2/√π)·exp(−x²)");
}

TEST_CASE("A polynomial's text is its value at expressions") {
    using ring = polynomial<"s", "v">;
    constexpr ring s = ring::variable("s"), v = ring::variable("v");
    REQUIRE((s * s * v / 4 - s + 1).at(x, y).unicode() == "(1/4)·x²·y − x + 1");
}
