#include "catch.hpp"

#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
namespace theorem = theorems::spectral_norm;

// [spectral_norm]
static_assert(proved<theorem::form_of_lambda_minus_gram()>);
static_assert(proved<theorem::transposed_on_the_other_side()>);
static_assert(proved<theorem::pivot_splits_off()>);
static_assert(proved<theorem::what_is_left()>);
static_assert(proved<theorem::negative_pivot()>);
static_assert(proved<theorem::zero_pivot()>);
// [/spectral_norm]

TEST_CASE("A matrix of letters is read by its rows") {
    STATIC_REQUIRE(theorem::W.rows() == 2);
    STATIC_REQUIRE(theorem::W.columns() == 3);
    STATIC_REQUIRE(theorem::W(1, 0) == theorem::ring::variable("w21"));
}
