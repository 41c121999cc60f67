#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>

namespace gradus {

/// A text that is put together at compile time and may be a template argument: what a proof step
/// shows when it fails. What does not fit is cut and ends in "..."; nothing is decided by it.
struct text_line {
    static constexpr std::size_t capacity = 256;

    char characters[capacity]{};
    std::size_t size = 0;

    constexpr text_line() = default;
    constexpr text_line(const char* text) { *this << text; }

    constexpr text_line& operator<<(char character) {
        if (size + 1 < capacity)
            characters[size++] = character;
        else
            for (std::size_t dot = 1; dot <= 3; ++dot) characters[size - dot] = '.';
        return *this;
    }

    constexpr text_line& operator<<(const char* text) {
        for (; *text != '\0'; ++text) *this << *text;
        return *this;
    }

    constexpr text_line& operator<<(const text_line& other) {
        for (std::size_t i = 0; i < other.size; ++i) *this << other.characters[i];
        return *this;
    }

    constexpr text_line& operator<<(long long number) {
        if (number <= -10 || number >= 10)
            *this << number / 10;
        else if (number < 0)
            *this << '-';
        const auto digit = number % 10;
        return *this << static_cast<char>('0' + (digit < 0 ? -digit : digit));
    }
    constexpr text_line& operator<<(int number) { return *this << static_cast<long long>(number); }
    constexpr text_line& operator<<(long number) { return *this << static_cast<long long>(number); }

    constexpr bool operator==(const text_line&) const = default;
};

/// The text of anything that can be written to a text_line.
template <class Value>
constexpr text_line text_of(const Value& value) {
    text_line text;
    text << value;
    return text;
}

} // namespace gradus
