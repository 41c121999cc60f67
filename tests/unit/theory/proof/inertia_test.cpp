#include "catch.hpp"

#include <gradus/theory/proof/inertia.hpp>

#include <cstddef>
#include <random>
#include <vector>

using namespace gradus;

// [inertia]
namespace {

using I = interval<double>;

constexpr inertia of(std::initializer_list<I> rows, std::size_t n) {
    return inertia_of(std::vector<I>(rows), n);
}

} // namespace

TEST_CASE("The pivots count the curvatures below 0") {
    STATIC_REQUIRE(of({2}, 1).is_certain);
    STATIC_REQUIRE(of({2, 0, 1, 2}, 2).is_certain); // 1 and 3
    STATIC_REQUIRE(of({2, 0, 1, 2}, 2).negative == 0);
    STATIC_REQUIRE(of({1, 0, 2, 1}, 2).negative == 1); // −1 and 3
    STATIC_REQUIRE(same_set(of({1, 0, 2, 1}, 2).pivot, -3));
    STATIC_REQUIRE(of({-1, 0, 0, 1, -4, 0, 0, 2, 3}, 3).negative == 2);
    STATIC_REQUIRE(of({-1, 0, 0, -5}, 2).negative == 2);
    // The upper triangle is not read.
    STATIC_REQUIRE(of({2, I::empty(), 1, 2}, 2).is_certain);
}

TEST_CASE("A pivot that may be 0 leaves the signs open") {
    STATIC_REQUIRE_FALSE(of({1, 0, 1, 1}, 2).is_certain); // 0 and 2
    STATIC_REQUIRE_FALSE(of({0, 0, 1, 0}, 2).is_certain); // −1 and 1, of which no pivot tells
    STATIC_REQUIRE_FALSE(of({I(-1, 1)}, 1).is_certain);
    STATIC_REQUIRE_FALSE(of({2, 0, I(0, 3), 2}, 2).is_certain);
    STATIC_REQUIRE(of({2, 0, I(0, 1.75), 2}, 2).is_certain);
    STATIC_REQUIRE_FALSE(of({I::empty()}, 1).is_certain);
    STATIC_REQUIRE_FALSE(of({}, 0).is_certain);
    STATIC_REQUIRE(same_set(of({}, 0).pivot, 0));
}
// [/inertia]

TEST_CASE("Every matrix of a box has the signs that are certain of the box") {
    std::mt19937_64 random(3);
    const auto uniform = [&](double lower, double upper) {
        return std::uniform_real_distribution<double>(lower, upper)(random);
    };
    const std::size_t n = 4;
    int certain = 0;
    for (int trial = 0; trial < 500; ++trial) {
        std::vector<I> box(n * n);
        for (I& x : box) {
            const double lower = uniform(-1, 1);
            x = I(lower, lower + uniform(0, 0.05));
        }
        const inertia all = inertia_of(box, n);
        if (!all.is_certain) continue;
        ++certain;
        for (int member = 0; member < 10; ++member) {
            std::vector<I> A = box;
            for (I& x : A) x = I(random() % 3 == 0 ? x.upper() : x.lower());
            // Counted another way: by the signs of the leading minors, Jacobi's rule, for n = 1 … 4
            // by cofactors of the symmetric matrix.
            const auto at = [&](std::size_t i, std::size_t j) {
                return A[i < j ? j * n + i : i * n + j];
            };
            const auto minor = [&](const auto& self, std::vector<std::size_t> rows,
                                   std::vector<std::size_t> columns) -> I {
                if (rows.size() == 1) return at(rows[0], columns[0]);
                I sum = 0;
                for (std::size_t k = 0; k < columns.size(); ++k) {
                    auto fewer = columns;
                    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
                    const I term =
                        at(rows[0], columns[k]) * self(self, {rows.begin() + 1, rows.end()}, fewer);
                    sum = k % 2 == 0 ? sum + term : sum - term;
                }
                return sum;
            };
            int negative = 0;
            I before = 1;
            for (std::size_t k = 1; k <= n; ++k) {
                std::vector<std::size_t> first(k);
                for (std::size_t i = 0; i < k; ++i) first[i] = i;
                const I here = minor(minor, first, first);
                REQUIRE(certainly_not_equal(here * before, 0));
                negative += certainly_less(here * before, 0);
                before = here;
            }
            REQUIRE(negative == all.negative);
        }
    }
    CHECK(certain > 50);
}
