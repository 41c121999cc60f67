#include "catch.hpp"

#include <gradus/core/claim.hpp>

using namespace gradus;

namespace {

struct letter {
    char name;
    friend constexpr bool operator==(letter, letter) = default;
    friend constexpr proof_text& operator<<(proof_text& text, letter l) { return text << l.name; }
};

constexpr proof_text long_text("1/4 s^2 v - s + 12345 x^2 y^2 z^2 - 54321 x y z + 17");

} // namespace

TEST_CASE("A claim is decided on the formulas and carries both as text") {
    constexpr claim right = equal(letter{'a'}, letter{'a'});
    constexpr claim wrong = equal(letter{'a'}, letter{'b'});
    STATIC_REQUIRE(right.holds);
    STATIC_REQUIRE(!wrong.holds);
    STATIC_REQUIRE(wrong.left == proof_text("a"));
    STATIC_REQUIRE(wrong.right == proof_text("b"));
    STATIC_REQUIRE(proved<right>);
}

TEST_CASE("A long text is shown in pieces that every compiler prints whole") {
    using gradus::detail::piece;
    STATIC_REQUIRE(gradus::detail::piece_count(long_text) == 2);
    STATIC_REQUIRE(piece<long_text, 0>() == fixed_text("1/4 s^2 v - s + 12345 x^2 y^2"));
    STATIC_REQUIRE(piece<long_text, 1>() == fixed_text("z^2 - 54321 x y z + 17"));
}

TEST_CASE("A text without spaces is cut, an empty one is one empty piece") {
    using gradus::detail::piece;
    constexpr proof_text digits("1234567890123456789012345678901234567890");
    STATIC_REQUIRE(piece<digits, 0>() == fixed_text("12345678901234567890123456789012"));
    STATIC_REQUIRE(piece<digits, 1>() == fixed_text("34567890"));
    STATIC_REQUIRE(gradus::detail::piece_count(proof_text()) == 1);
}
