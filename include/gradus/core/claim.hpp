#pragma once

#include <gradus/core/fixed_text.hpp>
#include <gradus/core/proof_text.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace gradus {

/// A decided statement about formulas, with both sides as text. The decision is made on the
/// formulas; the texts are only there to be printed.
struct claim {
    bool holds;
    proof_text left;
    proof_text right;
};

/// The claim f = g, for formulas whose `==` decides equality and which can be written as text.
template <class Formula>
constexpr claim equal(const Formula& f, const std::type_identity_t<Formula>& g) {
    return {f == g, text_of(f), text_of(g)};
}

namespace detail {

// Clang prints 35 characters of a text, so a longer one is printed as several short ones.
inline constexpr std::size_t piece_length = 32;

consteval std::size_t piece_end(const proof_text& text, std::size_t begin) {
    if (text.size - begin <= piece_length) return text.size;
    for (std::size_t end = begin + piece_length; end > begin; --end)
        if (text.characters[end] == ' ') return end;
    return begin + piece_length;
}

consteval std::size_t piece_begin(const proof_text& text, std::size_t index) {
    std::size_t begin = 0;
    for (; index > 0; --index) {
        begin = piece_end(text, begin);
        while (begin < text.size && text.characters[begin] == ' ') ++begin;
    }
    return begin;
}

consteval std::size_t piece_count(const proof_text& text) {
    std::size_t count = 1;
    while (piece_end(text, piece_begin(text, count - 1)) < text.size) ++count;
    return count;
}

template <proof_text Text, std::size_t Index>
consteval auto piece() {
    constexpr auto begin = piece_begin(Text, Index);
    fixed_text<piece_end(Text, begin) - begin + 1> result;
    // The closing zero is written as well: Clang prints no text whose last element is only implied.
    for (std::size_t i = 0; i <= result.size(); ++i)
        result.characters[i] = i < result.size() ? Text.characters[begin + i] : '\0';
    return result;
}

} // namespace detail

/// The left side of a claim in an error message, in pieces of at most 32 characters.
template <fixed_text... Pieces>
struct left_side {};

/// The right side, likewise.
template <fixed_text... Pieces>
struct right_side {};

/// Both sides of a claim as the compiler prints them, such as
/// `false_step<left_side<"1/4">, right_side<"s - s^2">>`.
template <class Left, class Right, bool Holds>
struct false_step {
    static_assert(Holds, "gradus: this step is false: its left side is not its right "
                         "side; false_step<left_side<...>, right_side<...>> shows both");
    static constexpr bool holds = true;
};

/// `Claim` with both sides cut into pieces (left, right: index sequences that number them); its
/// base is their false_step, which does not compile if the claim does not hold.
template <claim Claim, class LeftPieces, class RightPieces>
struct verdict {};

template <claim Claim, std::size_t... L, std::size_t... R>
struct verdict<Claim, std::index_sequence<L...>, std::index_sequence<R...>>
    : false_step<left_side<detail::piece<Claim.left, L>()...>,
                 right_side<detail::piece<Claim.right, R>()...>, Claim.holds> {};

/// `static_assert(proved<equal(f, g)>)`: true, or a compile error that prints f and g.
template <claim Claim>
inline constexpr bool proved =
    verdict<Claim, std::make_index_sequence<detail::piece_count(Claim.left)>,
            std::make_index_sequence<detail::piece_count(Claim.right)>>::holds;

} // namespace gradus
