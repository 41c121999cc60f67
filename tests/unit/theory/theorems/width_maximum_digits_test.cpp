#include "catch.hpp"

#include <gradus/theory/theorems/width_maximum_digits.hpp>

using namespace gradus;
namespace maximum = theorems::width_maximum;

// [width maximum digits]
static_assert(proved<maximum::balance_without_its_quotient()>);
static_assert(proved<maximum::balance_rises()>);
static_assert(certified<maximum::z_lies_between(maximum::z_below, maximum::z_above)>);

constexpr ball z = maximum::z_in_digits();
constexpr ball w = maximum::weight_in_digits();
constexpr ball f = maximum::width_in_digits();
static_assert(begins_with(z, "1.54340463841820844795870974005331555369788376"));
static_assert(begins_with(w, "6.89415103227292801421200435307326180287920684"));
static_assert(begins_with(f, "0.44774320469430284917832424096967256979161169"));

// Decimals on the same side of z*, by one unit in the last place …
constexpr auto above = maximum::z_lies_between(maximum::z_above, "2");
static_assert(above.how == outcome::refuted && above.boxes == 2 && above.bound == 0);
static_assert(maximum::z_lies_between("1", maximum::z_below).how == outcome::refuted);
// … too near to it for 57 decimals, in the wrong order, and around −z* instead.
static_assert(maximum::z_lies_between(
                  "1.543404638418208447958709740053315553697883764719262694597241362", "1.6")
                  .how
              == outcome::too_close);
static_assert(maximum::z_lies_between("1.6", "1.5").how == outcome::empty_range);
static_assert(maximum::z_lies_between("-2", "-1").how == outcome::empty_range);
static_assert(certified<maximum::z_lies_between("0.5", "1.6")>);
// [/width maximum digits]

TEST_CASE("The digits lie in the enclosures by interval Newton") {
    constexpr auto in_doubles = maximum::z_of_the_maximum().values;
    STATIC_REQUIRE(subset(to_interval(z), in_doubles));
    STATIC_REQUIRE(subset(to_interval(w), maximum::weight_at(in_doubles)));
    STATIC_REQUIRE(subset(to_interval(f), maximum::width_at(in_doubles)));
    STATIC_REQUIRE(width(to_interval(f)) < 1e-16);
}
