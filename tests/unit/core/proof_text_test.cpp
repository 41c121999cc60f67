#include "catch.hpp"

#include <gradus/core/proof_text.hpp>

#include <climits>
#include <string>

using gradus::proof_text;

namespace {

std::string read(const proof_text& text) { return {text.characters, text.size}; }

template <class... Parts>
std::string joined(const Parts&... parts) {
    proof_text text;
    (text << ... << parts);
    return read(text);
}

} // namespace

TEST_CASE("A text line is put together from characters, texts and integers") {
    REQUIRE(joined("a", '=', 12, " b=", -305L) == "a=12 b=-305");
    REQUIRE(joined(proof_text("left"), " right") == "left right");
    REQUIRE(joined(0, ' ', 9, ' ', 10, ' ', -9, ' ', -10) == "0 9 10 -9 -10");
    REQUIRE(joined(LLONG_MIN) == std::to_string(LLONG_MIN));
    REQUIRE(joined(LLONG_MAX) == std::to_string(LLONG_MAX));
}

TEST_CASE("A text line that is too long ends in three dots") {
    const std::string longest(proof_text::capacity - 1, 'x');
    REQUIRE(joined(longest.c_str()) == longest);
    const std::string cut = std::string(proof_text::capacity - 4, 'x') + "...";
    REQUIRE(joined((longest + "y").c_str()) == cut);
    REQUIRE(joined((longest + "yz").c_str(), 17, "more") == cut);
}

TEST_CASE("A text line is known at compile time") {
    constexpr auto text = [] {
        proof_text line("n=");
        line << 42;
        return line;
    }();
    STATIC_REQUIRE(text == proof_text("n=42"));
    STATIC_REQUIRE(!(text == proof_text("n=4")));
}
