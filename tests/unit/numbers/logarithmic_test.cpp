#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/rational_function.hpp>

#include <stdexcept>

using namespace gradus;

namespace {

using number = logarithmic<rational>;
constexpr number ln(const rational& p) { return number::ln(p); }

static_assert(AnalyticScalar<number>);
static_assert(AnalyticScalar<dual<number>>);
static_assert(AnalyticScalar<logarithmic<rational_function<polynomial<"A">>>>);

// ln 2 + ln 3 = ln 6, whatever stands beside them.
static_assert(ln(2) + ln(3) == ln(6));
static_assert(ln(2) - ln(3) == ln({2, 3}));
static_assert(-ln(2) == ln({1, 2}));
static_assert(+ln(2) == ln(2));
static_assert(ln(1) == number(0));
static_assert((number(3) + ln(2)) - (number(1) + ln(2)) == number(2));
static_assert(-(number(3) + ln(2)) == number(-3) + ln({1, 2}));
static_assert(!(number(3) + ln(2) == number(3)));
static_assert(!(number(3) + ln(2) == ln(2)));

static_assert(number(6) / number(4) == number(rational(3, 2)));
static_assert(number(6) * number(rational(1, 4)) == number(rational(3, 2)));
static_assert(ln(5) * number(1) == ln(5) && number(1) * ln(5) == ln(5));
static_assert(ln(5) * number(0) == number(0) && number(0) * ln(5) == number(0));
static_assert(ln(5) * number(-1) == ln({1, 5}) && number(-1) * ln(5) == ln({1, 5}));
static_assert((number(2) + ln(5)) * number(-1) == number(-2) + ln({1, 5}));

static_assert(exp(ln({2, 3})) == number(rational(2, 3)));
static_assert(exp(number(0)) == number(1));
static_assert(log(number(rational(2, 3))) == ln({2, 3}));
static_assert(sigmoid(ln({2, 3})) == number(rational(2, 5)));
static_assert(sigmoid(number(0)) == number(rational(1, 2)));
static_assert(sqrt(number(1)) == number(1) && sqrt(number(0)) == number(0));
static_assert(constant<number>(2, 3) == number(rational(2, 3)));

// The formulas that others are made of.
static_assert(numbers::softplus(ln(2)) == ln(3));
static_assert(numbers::sigmoid_derivative(ln(2)) == number(rational(2, 9)));
static_assert(numbers::tanh(ln(2)) == number(rational(3, 5)));

// (ln(1 + eˣ))′ = σ(x), at x = ln 2.
constexpr auto x = dual<number>::variable(ln(2));
static_assert(numbers::softplus(x).derivative == sigmoid(ln(2)));
static_assert(log(numbers::exp(x)).derivative == number(1));

// With letters the same for every value of them.
using ring = polynomial<"A">;
using function = rational_function<ring>;
constexpr auto A = ring::variable("A");
constexpr auto of_letter = logarithmic<function>::ln(A);
static_assert(sigmoid(of_letter).rest == function(A, 1 + A));
static_assert(sigmoid(of_letter) + sigmoid(-of_letter) == logarithmic<function>(1));

} // namespace

TEST_CASE("what a logarithmic number does not know exactly is refused") {
    const auto refused = [](const auto& call) {
        return message_of<std::domain_error>([&] { (void)call(); });
    };
    const std::string product = "logarithmic: a logarithm is multiplied by 0, 1 or −1 only";
    CHECK(refused([] { return ln(2) * ln(3); }) == product);
    CHECK(refused([] { return ln(2) * number(2); }) == product);
    const std::string unknown =
        "logarithmic: this power, logarithm, root or quotient is not known exactly";
    CHECK(refused([] { return exp(number(1)); }) == unknown);
    CHECK(refused([] { return exp(number(1) + ln(2)); }) == unknown);
    CHECK(refused([] { return log(ln(2)); }) == unknown);
    CHECK(refused([] { return sqrt(number(2)); }) == unknown);
    CHECK(refused([] { return ln(2) / number(2); }) == unknown);
    CHECK(refused([] { return number(2) / ln(2); }) == unknown);
    const std::string positive = "logarithmic: a logarithm is taken of positive numbers only";
    CHECK(refused([] { return ln(0); }) == positive);
    CHECK(refused([] { return log(number(-1)); }) == positive);
    using enclosed = logarithmic<interval<double>>;
    for (const double lower : {-2.0, 0.0})
        CHECK(refused([&] { return enclosed::ln(interval<double>(lower, 1)); }) == positive);
    CHECK(refused([] { return enclosed::ln(interval<double>(-2, -1)); }) == positive);
    CHECK(exp(enclosed::ln(interval<double>(0.5, 1))).rest.lower() == 0.5);
}

TEST_CASE("a logarithmic number is shown with its logarithm") {
    const auto shown = [](const number& x) {
        proof_text text;
        text << x;
        return std::string(text.characters);
    };
    CHECK(shown(number(rational(1, 2))) == "1/2");
    CHECK(shown(ln({2, 3})) == "ln(2/3)");
    CHECK(shown(number(-1) + ln(2)) == "-1 + ln(2)");
}
