#include "catch.hpp"

#include <gradus/theory/theorems/residual.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <random>

using namespace gradus;
namespace theorem = theorems::residual;

// [residual]
static_assert(proved<theorem::derivative_of_a_block()>);
static_assert(proved<theorem::cauchy_and_schwarz()>);
static_assert(proved<theorem::triangle()>);
static_assert(proved<theorem::bound_is_reached()>);
// Fifty blocks whose own Jacobians have at most the norm 1/100 keep more than 3/5 of the gradient.
static_assert(certified<theorem::keeps({0, constant<interval<double>>(1, 100).upper()}, 50,
                                       constant<interval<double>>(3, 5))>);
// [/residual]

TEST_CASE("Random blocks keep what they must") {
    constexpr std::size_t size = 3;
    std::mt19937_64 random(8);
    std::normal_distribution<double> normal;
    for (int trial = 0; trial < 2000; ++trial) {
        std::array<double, size> v;
        for (double& term : v) term = normal(random);
        const std::array<double, size> start = v;
        constexpr double j = 0.2;
        constexpr int depth = 5;
        for (int block = 0; block < depth; ++block) {
            double J[size][size];
            double square = 0; // of the Frobenius norm, which is not below ‖J‖
            for (auto& row : J)
                for (double& element : row) square += std::pow(element = normal(random), 2);
            std::array<double, size> w = v;
            for (std::size_t i = 0; i < size; ++i)
                for (std::size_t k = 0; k < size; ++k)
                    w[i] += j / std::sqrt(square) * J[i][k] * v[k];
            v = w;
        }
        const auto norm = [](const auto& x) { return std::hypot(x[0], x[1], x[2]); };
        REQUIRE(norm(v) >= kept_by_residual_blocks(j, depth) * norm(start));
    }
}

TEST_CASE("A block that takes its input away keeps nothing") {
    STATIC_REQUIRE(kept_by_residual_blocks(1.0, 1) == 0);
    STATIC_REQUIRE(kept_by_residual_blocks(0.5, 3) == 0.125);
}
