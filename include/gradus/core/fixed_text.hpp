#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>

namespace gradus {

/// A text that may be a template argument, `name<"sigma">`. Both compilers print it as it was
/// written when it stands in an error message; keep it to ASCII and, for Clang, to 35 characters.
template <std::size_t Size>
struct fixed_text {
    char characters[Size]{};

    constexpr fixed_text() = default;
    constexpr fixed_text(const char (&literal)[Size]) {
        for (std::size_t i = 0; i < Size; ++i) characters[i] = literal[i];
    }

    /// The number of characters, the closing zero not counted.
    constexpr std::size_t size() const { return Size - 1; }
    constexpr const char* begin() const { return characters; }
    constexpr const char* end() const { return characters + size(); }

    template <std::size_t Other>
    constexpr bool operator==(const fixed_text<Other>& other) const {
        if (Size != Other) return false;
        for (std::size_t i = 0; i < Size; ++i)
            if (characters[i] != other.characters[i]) return false;
        return true;
    }
};

} // namespace gradus
