#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>

namespace gradus {

/// A text that is put together at compile time and may be a template argument: what a proof step
/// shows when it fails. What does not fit is cut and ends in "..."; nothing is decided by it.
struct proof_text {
    static constexpr std::size_t capacity = 256;

    char characters[capacity]{};
    std::size_t size = 0;

    constexpr proof_text() = default;
    constexpr proof_text(const char* text) { *this << text; }

    constexpr proof_text& operator<<(char character) {
        if (size + 1 < capacity)
            characters[size++] = character;
        else
            for (std::size_t dot = 1; dot <= 3; ++dot) characters[size - dot] = '.';
        return *this;
    }

    constexpr proof_text& operator<<(const char* text) {
        for (; *text != '\0'; ++text) *this << *text;
        return *this;
    }

    constexpr proof_text& operator<<(const proof_text& other) {
        for (std::size_t i = 0; i < other.size; ++i) *this << other.characters[i];
        return *this;
    }

    constexpr proof_text& operator<<(long long number) {
        if (number <= -10 || number >= 10)
            *this << number / 10;
        else if (number < 0)
            *this << '-';
        const auto digit = number % 10;
        return *this << static_cast<char>('0' + (digit < 0 ? -digit : digit));
    }
    constexpr proof_text& operator<<(int number) { return *this << static_cast<long long>(number); }
    constexpr proof_text& operator<<(long number) {
        return *this << static_cast<long long>(number);
    }

    constexpr bool operator==(const proof_text&) const = default;
};

/// The text of anything that can be written to a proof_text.
template <class Value>
constexpr proof_text text_of(const Value& value) {
    proof_text text;
    text << value;
    return text;
}

} // namespace gradus
