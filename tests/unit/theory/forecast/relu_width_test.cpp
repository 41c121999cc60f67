#include "catch.hpp"

#include <gradus/numbers/random.hpp>
#include <gradus/theory/forecast/relu_width.hpp>

#include <cmath>
#include <type_traits>

// [relu width]
namespace {

using gradus::interval;
namespace relu_width = gradus::relu_width;

constexpr auto thirty = relu_width::log_length_of_layer(30);
static_assert(certainly_in(thirty.mean, {-0.0883965, -0.0883955}));
static_assert(certainly_in(thirty.variance, {0.1911475, 0.1911485}));
static_assert(width(thirty.variance) < 1e-12);

// Five layers of ten.
constexpr auto ten = relu_width::log_length_of_layer(10);
static_assert(certainly_in(5 * ten.mean, {-1.5374, -1.5372}));
static_assert(certainly_in(5 * ten.variance, {4.3336, 4.3338}));

static_assert(same_set(relu_width::euler_gamma(),
                       gradus::parse_interval<double>("0.5772156649015328606065120900824024")));

// One neuron: K = 1 is certain, ln χ²₁ has mean −γ − ln 2 and variance π²/2.
constexpr auto one = relu_width::log_length_of_layer(1);
static_assert(certainly_in(one.mean, {-0.577216, -0.577215}));
static_assert(certainly_in(one.variance, {4.934802, 4.934803}));

// Against mpmath, 22 digits.
constexpr bool are_near(const relu_width::log_length& found, const char* mean,
                        const char* variance) {
    return !disjoint(found.mean, gradus::parse_interval<double>(mean))
           && !disjoint(found.variance, gradus::parse_interval<double>(variance))
           && width(found.mean) < 1e-12 && width(found.variance) < 1e-12;
}
static_assert(are_near(one, "-0.5772156649015328606065", "4.934802200544679309417"));
static_assert(are_near(relu_width::log_length_of_layer(2), "-0.8082647250881812970789",
                       "4.265248835017596284806"));
static_assert(are_near(thirty, "-0.08839566775546988702659", "0.1911481797379798570678"));

// 1 to 1000 neurons, or a compile error.
template <int Neurons>
concept Accepted = requires { typename std::integral_constant<int, relu_width::neurons(Neurons)>; };
static_assert(Accepted<1> && Accepted<1000> && !Accepted<0> && !Accepted<1001>);

static_assert(same_set(relu_width::probability_of_dead_layer(10), 0x1p-10));
static_assert(contains(relu_width::second_moment(10, 2), gradus::constant<interval<double>>(9, 4)));

} // namespace
// [/relu width]

TEST_CASE("the logarithm of a relu layer's length has its mean and variance", "[forecast]") {
    constexpr int n = 10;
    constexpr int layers = 100'000;
    gradus::random_generator random(1);
    double sum = 0;
    double squares = 0;
    int alive = 0;
    for (int layer = 0; layer < layers; ++layer) {
        double length = 0;
        for (int i = 0; i < n; ++i) {
            const double z = normal(random);
            if (z > 0) length += z * z;
        }
        if (length == 0) continue;
        const double logarithm = std::log(length * 2 / n);
        sum += logarithm;
        squares += logarithm * logarithm;
        ++alive;
    }
    const double mean = sum / alive;
    // Five standard errors.
    REQUIRE(std::abs(mean - midpoint(ten.mean)) < 5 * std::sqrt(midpoint(ten.variance) / alive));
    REQUIRE(std::abs(squares / alive - mean * mean - midpoint(ten.variance)) < 0.05);
    REQUIRE(std::abs((layers - alive) - layers * 0x1p-10) < 5 * std::sqrt(layers * 0x1p-10));
    REQUIRE_THROWS_AS(relu_width::probability_of_dead_layer(0), std::domain_error);
    REQUIRE_THROWS_AS(relu_width::log_length_of_layer(1001), std::domain_error);
}
