#include "catch.hpp"

#include <gradus/theory/proof/krawczyk.hpp>

#include <vector>

using namespace gradus;

// [krawczyk]
namespace {

using I = interval<double>;

/// x² + y² = 2 and x = y, of which (1, 1) and (−1, −1) are the zeros.
constexpr certificate on_the_circle(const I& x, const I& y) {
    const I mx(midpoint(x)), my(midpoint(y));
    return prove_unique_zero_in_box({x, y}, {sqr(mx) + sqr(my) - 2, mx - my},
                                    {2 * x, 2 * y, 1, -1});
}

/// Two functions, the first of x alone and 0 in the middle, the second of y alone.
constexpr certificate two(const I& x, const I& y, const I& second, const I& slope_of_first,
                          const I& slope_of_second) {
    return prove_unique_zero_in_box({x, y}, {0, second}, {slope_of_first, 0, 0, slope_of_second});
}

} // namespace

TEST_CASE("A zero of two functions is proved to exist and to be unique in a box") {
    constexpr auto found = on_the_circle({0.9, 1.2}, {0.85, 1.1});
    STATIC_REQUIRE(certified<found>);
    STATIC_REQUIRE(found.about == subject::zero_in_box);
    STATIC_REQUIRE(certified<on_the_circle({-1.1, -0.9}, {-1.1, -0.9})>);
    STATIC_REQUIRE(contains(found.values, 1));
    STATIC_REQUIRE(interior(found.values, found.range));
}

TEST_CASE("Boxes without a zero, with two, or with one at the edge prove nothing") {
    STATIC_REQUIRE(on_the_circle({1.1, 1.3}, {1.1, 1.3}).how == outcome::too_close);
    STATIC_REQUIRE(on_the_circle({-2, 2}, {-2, 2}).how == outcome::too_close);
    STATIC_REQUIRE(on_the_circle({1, 1.2}, {0.9, 1.1}).how == outcome::too_close);
    STATIC_REQUIRE(on_the_circle(1, 1).how == outcome::too_close); // a point has no interior
    // Slopes that have no inverse.
    STATIC_REQUIRE(prove_unique_zero_in_box({I(-1, 1), I(-1, 1)}, {0, 0}, {1, 1, 1, 1}).how
                   == outcome::too_close);
    // f(x) = x² at 0: a zero, alone, but its slope is 0 there.
    STATIC_REQUIRE(prove_unique_zero_in_box({I(-1, 1)}, {0}, {I(-2, 2)}).how == outcome::too_close);
}

TEST_CASE("An empty box is vacuous, and an unbounded one or a lost domain undecided") {
    constexpr certificate none = prove_unique_zero_in_box({}, {}, {});
    STATIC_REQUIRE(none.how == outcome::empty_range && none.boxes == 0);
    STATIC_REQUIRE(same_set(none.range, 0) && same_set(none.values, 0) && same_set(none.bound, 0));
    STATIC_REQUIRE(two(1, I::empty(), 0, 1, 1).how == outcome::empty_range);
    STATIC_REQUIRE(two(1, I::empty(), 0, 1, 1).boxes == 2);
    STATIC_REQUIRE(two(1, I::entire(), 0, 1, 1).how == outcome::domain_lost);
    STATIC_REQUIRE(two(1, I::entire(), 0, 1, 1).boxes == 2);
    // Three variables.
    STATIC_REQUIRE(prove_unique_zero_in_box({I(-1, 1), I(-1, 1), I(-1, 1)}, {0, 0, 0},
                                            {1, 0, 0, 0, 1, 0, 0, 0, 1})
                       .how
                   == outcome::proved);
    STATIC_REQUIRE(prove_unique_zero_in_box({I::empty()}, {0}, {1}).how == outcome::empty_range);
    STATIC_REQUIRE(prove_unique_zero_in_box({I::entire()}, {0}, {1}).how == outcome::domain_lost);
    STATIC_REQUIRE(prove_unique_zero_in_box({I(-1, 1)}, {0}, {log(I(-1, 1))}).how
                   == outcome::domain_lost);
    STATIC_REQUIRE(prove_unique_zero_in_box({I(-1, 1)}, {sqrt(I(-1, 1))}, {1}).how
                   == outcome::domain_lost);
}

TEST_CASE("The variable that is worst is named") {
    constexpr auto named = prove_unique_zero_in_box({I(-1, 1), I(-1, 1)}, {0, I(2)}, {1, 0, 0, 1});
    STATIC_REQUIRE(named.boxes == 2);
    STATIC_REQUIRE(same_set(named.values, -2));
    // By the width of what K makes of its box, of which Y f′ is 1 ± ⅞ and 1 ± ½ …
    constexpr I seven_eighths(0.125, 1.875), half(0.5, 1.5);
    constexpr auto first = two({-1, 1}, {-1, 1}, 0, seven_eighths, half);
    STATIC_REQUIRE(first.how == outcome::proved && first.boxes == 1);
    STATIC_REQUIRE(same_set(first.values, I(-0.875, 0.875)));
    // … by its share of the box …
    constexpr auto second = two({-4, 4}, {-1, 1}, 0, half, seven_eighths);
    STATIC_REQUIRE(second.how == outcome::proved && second.boxes == 2);
    // … and one that leaves its box before all that do not.
    constexpr auto leaves = two({-1, 1}, {-1, 1}, -1.125, seven_eighths, half);
    STATIC_REQUIRE(leaves.how == outcome::too_close && leaves.boxes == 2);
    STATIC_REQUIRE(same_set(leaves.values, I(0.625, 1.625)));
    // A point counts as one of the box's own width.
    constexpr auto wider = two(0, {-1, 1}, 0, 1, I(-0.5, 2.5));
    STATIC_REQUIRE(wider.how == outcome::too_close && wider.boxes == 2);
}
// [/krawczyk]
