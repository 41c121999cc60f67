#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/proof/pivots.hpp>

#include <cstddef>
#include <initializer_list>
#include <vector>

using namespace gradus;

// [pivots]
namespace {

/// An n × n matrix after one step, the upper triangle being −1.
constexpr bool becomes(std::size_t n, std::initializer_list<rational> before, std::size_t j,
                       std::initializer_list<rational> after) {
    std::vector<rational> A(before);
    split_off_pivot(A, n, j);
    return A == std::vector<rational>(after);
}

// C − bbᵀ/a with a = 4 and b = (8, 12): 20 − 16, 40 − 24 and 100 − 36.
static_assert(becomes(3, {4, -1, -1, 8, 20, -1, 12, 40, 100}, 0,
                      {4, -1, -1, 8, 4, -1, 12, 16, 64}));
// With a = 5 and b = 7, of which 49/5 is left away; then nothing is left below.
static_assert(becomes(3, {4, -1, -1, 8, 5, -1, 12, 7, 10}, 1,
                      {4, -1, -1, 8, 5, -1, 12, 7, rational(1, 5)}));
static_assert(becomes(3, {4, -1, -1, 8, 5, -1, 12, 7, 10}, 2, {4, -1, -1, 8, 5, -1, 12, 7, 10}));
// C − bbᵀ/a with a = 5 and b = (10, 15) in the middle of it: 21 − 20, 35 − 30 and 50 − 45.
static_assert(becomes(4, {1, -1, -1, -1, 2, 5, -1, -1, 3, 10, 21, -1, 4, 15, 35, 50}, 1,
                      {1, -1, -1, -1, 2, 5, -1, -1, 3, 10, 1, -1, 4, 15, 5, 5}));

} // namespace
// [/pivots]

TEST_CASE("The steps for every pivot leave D of LDL^T") {
    // LDLᵀ with L = ((1), (2, 1), (3, 4, 1)) and D = diag(2, 5, 7).
    std::vector<rational> A{2, 0, 0, 4, 13, 0, 6, 32, 105};
    for (std::size_t j = 0; j < 3; ++j) split_off_pivot(A, 3, j);
    CHECK(A[0] == 2);
    CHECK(A[4] == 5);
    CHECK(A[8] == 7);
}
