#include "catch.hpp"

#include <gradus/core/fixed_text.hpp>

#include <string>
#include <type_traits>

using gradus::fixed_text;

namespace {

template <fixed_text Text>
struct labelled {
    static std::string text() { return {Text.begin(), Text.end()}; }
};

} // namespace

TEST_CASE("A fixed text is a template argument that keeps its characters") {
    REQUIRE(labelled<"sigma">::text() == "sigma");
    REQUIRE(labelled<"">::text().empty());
    STATIC_REQUIRE(std::is_same_v<labelled<"s">, labelled<fixed_text("s")>>);
    STATIC_REQUIRE(!std::is_same_v<labelled<"s">, labelled<"S">>);
}

TEST_CASE("Fixed texts are equal if their characters are") {
    STATIC_REQUIRE(fixed_text("abc") == fixed_text("abc"));
    STATIC_REQUIRE(fixed_text("abc") != fixed_text("abd"));
    STATIC_REQUIRE(fixed_text("abc") != fixed_text("ab"));
    STATIC_REQUIRE(fixed_text("abc").size() == 3);
}
