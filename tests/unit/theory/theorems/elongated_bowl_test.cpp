#include "catch.hpp"

#include <gradus/numbers/rational.hpp>
#include <gradus/theory/theorems/elongated_bowl.hpp>

#include <array>
#include <cstddef>
#include <random>

using namespace gradus;
namespace theorem = theorems::elongated_bowl;

// [elongated bowl]
static_assert(proved<theorem::product_of_inputs()>);
static_assert(proved<theorem::least_curvature()>);
static_assert(proved<theorem::largest_curvature()>);
static_assert(proved<theorem::rest_is_a_square()>);
static_assert(proved<theorem::largest_curvature_is_reached()>);
static_assert(proved<theorem::contraction_of_the_bowl()>);
static_assert(proved<theorem::contraction_if_centred()>);
// [/elongated bowl]

TEST_CASE("Descent on the bowl of 4 inputs contracts by 2/3, exactly") {
    constexpr std::size_t n = 4;
    constexpr auto descend = [](std::array<rational, n> w) { // w ← w − η(I + 11ᵀ)w
        const rational eta = best_learning_rate(rational(1), rational(n + 1));
        rational sum(0);
        for (const rational& term : w) sum = sum + term;
        for (rational& term : w) term = term - eta * (term + sum);
        return w;
    };
    constexpr std::array<rational, n> along{rational(1), rational(1), rational(1), rational(1)};
    constexpr std::array<rational, n> across{rational(1), rational(-1), rational(2), rational(-2)};
    STATIC_REQUIRE(descend(along)[0] == rational(-2, 3));
    STATIC_REQUIRE(descend(across)[2] == rational(4, 3));
    STATIC_REQUIRE(best_contraction(rational(n + 1)) == rational(2, 3));
}

TEST_CASE("Random directions do not refute that the bowl's curvatures lie between 1 and n + 1") {
    std::mt19937_64 random(11);
    std::normal_distribution<double> normal;
    for (int i = 0; i < 2000; ++i) {
        const int n = 1 + i % 50;
        double square = 0, sum = 0;
        for (int j = 0; j < n; ++j) {
            const double u = normal(random) + i % 3;
            square += u * u;
            sum += u;
        }
        const double curvature = square + sum * sum;
        REQUIRE(curvature >= square);
        REQUIRE(curvature <= (n + 1) * square * (1 + 1e-12));
    }
}
