#include "catch.hpp"

#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof/spectral_norm.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace gradus;

// [spectral norm]
namespace {

using I = interval<double>;
using quotient = rational;
constexpr matrix<rational, 2, 2> shear({{1, 1}, {0, 1}}); // its norm is (1 + √5)/2 = 1.61803…
constexpr matrix<double, 2, 2> shear_in_double({{1, 1}, {0, 1}});

struct without_rows {
    constexpr std::size_t rows() const { return 0; }
    constexpr std::size_t columns() const { return 3; }
    constexpr double operator()(std::size_t, std::size_t) const { return 0; }
};

} // namespace

TEST_CASE("A norm is proved from above and from below") {
    STATIC_REQUIRE(certified<prove_norm_at_most(shear, quotient(161804, 100000))>);
    STATIC_REQUIRE(certified<prove_norm_above(shear, quotient(161803, 100000))>);
    STATIC_REQUIRE(certified<prove_norm_at_most(shear_in_double, 1.61804)>);
    STATIC_REQUIRE(certified<prove_norm_above(shear_in_double, 1.61803)>);
    STATIC_REQUIRE(prove_norm_at_most(shear, quotient(161803, 100000)).how == outcome::refuted);
    STATIC_REQUIRE(prove_norm_above(shear, quotient(161804, 100000)).how == outcome::refuted);
    STATIC_REQUIRE(prove_norm_at_most(shear_in_double, 1.61803).how == outcome::refuted);
    constexpr matrix<float, 1, 1> half({{0.5f}});
    STATIC_REQUIRE(certified<prove_norm_at_most(half, 0.5)>);
}

TEST_CASE("A bound that is reached is proved where arithmetic is exact, and undecided where not") {
    constexpr matrix<rational, 3, 3> identity({{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    STATIC_REQUIRE(certified<prove_norm_at_most(identity, 1)>);
    STATIC_REQUIRE(prove_norm_above(identity, 1).how == outcome::refuted);
    // (3, 4) has the norm 5, and so has its transpose: one pivot, 25 − 9 − 16 = 0, for both.
    constexpr matrix<rational, 1, 2> row({{3, 4}});
    STATIC_REQUIRE(certified<prove_norm_at_most(row, 5)>);
    STATIC_REQUIRE(prove_norm_at_most(row, 5).boxes == 1);
    STATIC_REQUIRE(prove_norm_above(row, 5).how == outcome::refuted);
    STATIC_REQUIRE(prove_norm_at_most(row, quotient(4999, 1000)).how == outcome::refuted);
    constexpr matrix<rational, 2, 1> column({{3}, {4}});
    STATIC_REQUIRE(certified<prove_norm_at_most(column, 5)>);
    STATIC_REQUIRE(prove_norm_at_most(column, 5).boxes == 1);
    // In a 2 × 2 of the same length the second pivot is 0: 25 − 9 = 16, and 9 − 144/16.
    constexpr matrix<rational, 2, 2> padded({{3, 4}, {0, 0}});
    STATIC_REQUIRE(certified<prove_norm_at_most(padded, 5)>);
    STATIC_REQUIRE(prove_norm_at_most(padded, 5).boxes == 2);
    STATIC_REQUIRE(same_set(prove_norm_at_most(padded, 5).values, 0));
    // Three columns, all of them the same, have the norm 3.
    constexpr matrix<rational, 3, 3> ones({{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
    STATIC_REQUIRE(certified<prove_norm_at_most(ones, 3)>);
    STATIC_REQUIRE(prove_norm_at_most(ones, quotient(29, 10)).how == outcome::refuted);
    // The norm of this one is 1 in real numbers and nearly so in double.
    constexpr matrix<double, 2, 2> rotation({{0.6, 0.8}, {-0.8, 0.6}});
    STATIC_REQUIRE(prove_norm_at_most(rotation, 1).how == outcome::too_close);
    STATIC_REQUIRE(certified<prove_norm_at_most(rotation, 1.000000001)>);
    STATIC_REQUIRE(certified<prove_norm_above(rotation, 0.999999999)>);
}

TEST_CASE("A pivot of 0 with something beside it refutes") {
    // λI − WᵀW = ((0, −1), (−1, λ − 2)): the first column has the length of the bound.
    STATIC_REQUIRE(prove_norm_at_most(shear, 1).how == outcome::refuted);
    STATIC_REQUIRE(prove_norm_at_most(shear, 1).boxes == 1);
    STATIC_REQUIRE(prove_norm_at_most(shear_in_double, 1).how == outcome::refuted);
    // So does the second: 4 − 2² with 2·1 below it.
    constexpr matrix<rational, 3, 3> later({{0, 2, 1}, {0, 0, 0}, {0, 0, 0}});
    STATIC_REQUIRE(prove_norm_at_most(later, 2).how == outcome::refuted);
    STATIC_REQUIRE(prove_norm_at_most(later, 2).boxes == 2);
    // With ±1 beside it by intervals that hold 0 it stays open.
    constexpr matrix<I, 2, 2> open({{I(1), I(-1, 1)}, {I(0), I(1)}});
    STATIC_REQUIRE(prove_norm_at_most(open, 1).how == outcome::too_close);
}

TEST_CASE("A matrix of intervals stands for every matrix in it") {
    constexpr I w(-0.5, 0.5);
    constexpr matrix<I, 2, 2> any({{w, w}, {w, w}});
    STATIC_REQUIRE(certified<prove_norm_at_most(any, 1.25)>);
    STATIC_REQUIRE(prove_norm_at_most(any, 0.9).how == outcome::too_close); // of some it is true
    constexpr matrix<I, 1, 1> large({{I(2, 3)}});
    STATIC_REQUIRE(prove_norm_at_most(large, 1).how == outcome::refuted);
    STATIC_REQUIRE(certified<prove_norm_above(large, 1)>);
}

TEST_CASE("A norm is not negative, whatever the square of the bound") {
    STATIC_REQUIRE(prove_norm_at_most(shear, -2).how == outcome::refuted);
    STATIC_REQUIRE(certified<prove_norm_above(shear, -2)>);
    STATIC_REQUIRE(prove_norm_at_most(shear_in_double, -2).how == outcome::refuted);
    STATIC_REQUIRE(prove_norm_at_most(shear_in_double, I(-3, 3)).how == outcome::too_close);
    constexpr matrix<rational, 2, 2> zero;
    STATIC_REQUIRE(certified<prove_norm_at_most(zero, 0)>);
    STATIC_REQUIRE(prove_norm_at_most(shear, 0).how == outcome::refuted);
}

TEST_CASE("What is no matrix, or no bound, is not certified") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr matrix<double, 1, 2> no_number({{0, std::numeric_limits<double>::quiet_NaN()}});
    constexpr certificate of_none = prove_norm_at_most(no_number, 2);
    STATIC_REQUIRE(of_none.how == outcome::domain_lost && of_none.boxes == 0);
    STATIC_REQUIRE(same_set(of_none.range, 4) && same_set(of_none.values, 0));
    STATIC_REQUIRE(prove_norm_at_most(without_rows{}, 1).how == outcome::empty_range);
    STATIC_REQUIRE(prove_norm_above(no_number, 1).how == outcome::domain_lost);
    constexpr matrix<double, 1, 2> unbounded({{0, -infinity}});
    STATIC_REQUIRE(prove_norm_at_most(unbounded, 1).how == outcome::domain_lost);
    constexpr matrix<I, 1, 1> nothing({{I::empty()}});
    STATIC_REQUIRE(prove_norm_at_most(nothing, 1).how == outcome::empty_range);
    constexpr matrix<I, 1, 1> lost({{numbers::sqrt(I(-1, 1))}});
    STATIC_REQUIRE(prove_norm_at_most(lost, 2).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_norm_at_most(shear_in_double, I::empty()).how == outcome::empty_range);
    STATIC_REQUIRE(prove_norm_at_most(shear_in_double, numbers::sqrt(I(-9, 9))).how
                   == outcome::domain_lost);
    STATIC_REQUIRE(prove_norm_at_most(matrix<I, 1, 1>({{I::entire()}}), 1).how
                   == outcome::too_close);
}

TEST_CASE("The certificate shows the pivots, the last of them, lambda and the bound") {
    constexpr certificate shown = prove_norm_at_most(shear, quotient(3, 2));
    STATIC_REQUIRE(shown.about == subject::norm);
    STATIC_REQUIRE(shown.how == outcome::refuted);
    STATIC_REQUIRE(shown.boxes == 2);
    STATIC_REQUIRE(same_set(shown.range, 2.25));
    STATIC_REQUIRE(same_set(shown.bound, 1.5));
    // λ − 1 = 5/4, then λ − 2 − 1/(5/4) = −11/20
    STATIC_REQUIRE(certainly_in(shown.values, {-0.5500001, -0.5499999}));
}
// [/spectral norm]

TEST_CASE("What has no rows or columns, or numbers too large for double, is not proved") {
    CHECK(prove_norm_at_most(matrix<double, dynamic, dynamic>(), 1).how == outcome::empty_range);
    CHECK(prove_norm_at_most(matrix<double, dynamic, dynamic>(0, 3), 1).how
          == outcome::empty_range);
    // Too large for double: undecided, not proved.
    CHECK(prove_norm_at_most(matrix<double, 1, 1>({{1e200}}), 1e201).how != outcome::refuted);
    CHECK(prove_norm_at_most(matrix<double, 1, 1>({{1e200}}), 1e199).how != outcome::proved);
}

TEST_CASE("Every small matrix of whole numbers is decided as its characteristic polynomial says") {
    // b² is at least both roots of x² − tx + d, t and d the trace and the determinant of WᵀW.
    int reached = 0;
    for (int code = 0; code < 7 * 7 * 7 * 7; ++code) {
        const int w[] = {code % 7 - 3, code / 7 % 7 - 3, code / 49 % 7 - 3, code / 343 - 3};
        const int t = w[0] * w[0] + w[1] * w[1] + w[2] * w[2] + w[3] * w[3];
        const int root_of_d = w[0] * w[3] - w[1] * w[2];
        const int d = root_of_d * root_of_d;
        const matrix<rational, 2, 2> W({{w[0], w[1]}, {w[2], w[3]}});
        const matrix<double, 2, 2> W_in_double(
            {{double(w[0]), double(w[1])}, {double(w[2]), double(w[3])}});
        for (int b = 0; b < 7; ++b) {
            const int x = b * b;
            const bool holds = x * x - t * x + d >= 0 && 2 * x >= t;
            const auto wanted = holds ? outcome::proved : outcome::refuted;
            const auto other = holds ? outcome::refuted : outcome::proved;
            const auto in_double = prove_norm_at_most(W_in_double, b).how;
            if (prove_norm_at_most(W, b).how != wanted || prove_norm_above(W, b).how != other
                || (in_double != wanted && in_double != outcome::too_close))
                FAIL("code " << code << ", bound " << b);
            reached += x * x - t * x + d == 0;
        }
    }
    CHECK(reached > 100);
}

TEST_CASE("Random matrices have the norm between their stretches and what is proved") {
    std::mt19937_64 random(12);
    std::normal_distribution<double> normal;
    for (const std::size_t n : {1u, 2u, 5u, 20u}) {
        matrix<double, dynamic, dynamic> W(n, n + 1);
        for (double& w : W.elements) w = normal(random);
        // ‖WᵀWv‖/‖Wv‖ ≤ ‖W‖ for every v: power iteration comes near it from below.
        std::vector<double> v(n + 1, 1);
        double stretch = 0;
        for (int step = 0; step < 2000; ++step) {
            std::vector<double> u(n), next(n + 1);
            double length = 0, longer = 0;
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j <= n; ++j) u[i] += W(i, j) * v[j];
            for (std::size_t i = 0; i < n; ++i) length += u[i] * u[i];
            for (std::size_t j = 0; j <= n; ++j)
                for (std::size_t i = 0; i < n; ++i) next[j] += W(i, j) * u[i] / std::sqrt(length);
            for (const double x : next) longer += x * x;
            stretch = std::sqrt(longer);
            for (std::size_t j = 0; j <= n; ++j) v[j] = next[j] / stretch;
        }
        CAPTURE(n, stretch);
        CHECK(prove_norm_at_most(W, stretch * (1 + 1e-9)).how == outcome::proved);
        CHECK(prove_norm_at_most(W, stretch * (1 - 1e-9)).how == outcome::refuted);
        CHECK(prove_norm_above(W, stretch * (1 - 1e-9)).how == outcome::proved);
    }
}
