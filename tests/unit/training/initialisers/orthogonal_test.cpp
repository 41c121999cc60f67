#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/initialisers/orthogonal.hpp>

#include <algorithm>
#include <cmath>

using namespace gradus;

namespace {

template <class Scalar, std::size_t Rows, std::size_t Columns>
constexpr auto drawn(double gain, std::uint64_t seed) {
    matrix<Scalar, Rows, Columns> W;
    random_generator random(seed);
    orthogonal{gain}(random, W);
    return W;
}

// The largest |(W Wᵀ − g² 1)_ik|, or of Wᵀ W for a tall matrix.
template <class Matrix>
constexpr double distance_from_orthogonal(const Matrix& W, double gain) {
    const bool wide = W.rows() <= W.columns();
    double largest = 0;
    for (std::size_t i = 0; i < std::min(W.rows(), W.columns()); ++i)
        for (std::size_t k = 0; k < std::min(W.rows(), W.columns()); ++k) {
            double sum = i == k ? -gain * gain : 0;
            for (std::size_t j = 0; j < std::max(W.rows(), W.columns()); ++j)
                sum += wide ? double(W(i, j)) * double(W(k, j)) : double(W(j, i)) * double(W(j, k));
            largest = std::max(largest, sum < 0 ? -sum : sum);
        }
    return largest;
}

} // namespace

TEST_CASE("rows are orthonormal in a wide matrix, columns in a tall one, both in a square one") {
    REQUIRE(distance_from_orthogonal(drawn<double, 5, 40>(1, 1), 1) < 1e-15);
    REQUIRE(distance_from_orthogonal(drawn<double, 40, 5>(1, 2), 1) < 1e-15);
    REQUIRE(distance_from_orthogonal(drawn<double, 30, 30>(1, 3), 1) < 2e-15);
    REQUIRE(distance_from_orthogonal(drawn<float, 6, 6>(1, 4), 1) < 1e-6);
}

TEST_CASE("the gain scales lengths") {
    REQUIRE(distance_from_orthogonal(drawn<double, 8, 8>(3, 1), 3) < 1e-14);
}

TEST_CASE("a matrix of one element is 1 or -1, and both come up") {
    bool seen[2]{};
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const double w = drawn<double, 1, 1>(1, seed)(0, 0);
        REQUIRE(std::abs(w) == 1);
        seen[w > 0] = true;
    }
    REQUIRE(seen[0]);
    REQUIRE(seen[1]);
}

TEST_CASE("no element is preferred: each of n×n has mean square 1/n, within 5 standard errors") {
    // w² = cos² of a uniform direction in 3 dimensions: mean 1/3, variance 4/45.
    constexpr int draws = 2000;
    random_generator random(1);
    matrix<double, 3, 3> mean_square;
    matrix<double, 3, 3> W;
    for (int draw = 0; draw < draws; ++draw) {
        orthogonal{}(random, W);
        for (std::size_t k = 0; k < 9; ++k)
            mean_square.data()[k] += W.data()[k] * W.data()[k] / draws;
    }
    for (std::size_t k = 0; k < 9; ++k)
        REQUIRE(std::abs(mean_square.data()[k] - 1 / 3.0) < 5 * std::sqrt(4 / 45.0 / draws));
}

TEST_CASE("networks of both kinds, and the compiler, get the same matrices") {
    constexpr auto fixed = [] {
        auto net =
            make_network<double>(dense<3, 4>(gradus::identity), dense<4, 2>(gradus::identity));
        random_generator random(7);
        initialise(net, random, orthogonal{}, all_equal{0.5});
        return net;
    }();
    runtime_network<double, identity_activation> free({3, 4, 2}, gradus::identity);
    random_generator random(7);
    initialise(free, random, orthogonal{}, all_equal{0.5});
    from_first_to_last(fixed, [&](auto l) {
        REQUIRE(distance_from_orthogonal(fixed.W(l), 1) < 1e-15);
        for (std::size_t i = 0; i < fixed.b(l).size(); ++i) {
            REQUIRE(free.b(l)[i] == 0.5);
            for (std::size_t j = 0; j < fixed.W(l).columns(); ++j)
                REQUIRE(fixed.W(l)(i, j) == free.W(l)(i, j));
        }
    });
}
