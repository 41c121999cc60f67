#include "catch.hpp"

#include <gradus/theory/proof/certificate.hpp>

using namespace gradus;

// [certificate]
namespace {

constexpr certificate made{outcome::proved, 3, interval<double>(1, 2), interval<double>(4, 5), 6};
static_assert(certified<made>);
static_assert(made.about == subject::function);

} // namespace
// [/certificate]

TEST_CASE("A certificate tells whether a statement is proved") { REQUIRE(certified<made>); }
