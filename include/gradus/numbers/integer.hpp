#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>

#include <stdexcept>
#include <type_traits>

namespace gradus::numbers {

/// The integers of the language, those of 128 bits among them; bool is none.
template <class Number>
concept Integer = !std::is_same_v<Number, bool>
                  && (std::is_integral_v<Number> || std::is_same_v<Number, elementary::int128>
                      || std::is_same_v<Number, elementary::uint128>);

/// Numbers of the language that would lose what is behind the point as integers; and bool.
template <class Number>
concept NoInteger = std::is_arithmetic_v<Number> && !Integer<Number>;

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void an_integer_is_too_large_for_this_parameter() {
    throw std::out_of_range("an integer does not fit into the parameter that it was passed to");
}

} // namespace refusal

/// A parameter for integers: 2, 2L and 2u, of every type, if an Int holds them. Any other number
/// does not compile: an Int would cut 0.5 off to 0 and 2³² to 0 in silence.
/// Errors: std::out_of_range for an integer that an Int does not hold, a compile error in a
/// constant expression.
template <Integer Int>
struct integer {
    Int value;

    template <Integer Number>
    constexpr integer(Number number) : value(static_cast<Int>(number)) {
        if (static_cast<Number>(value) != number || (value < 0) != (number < 0))
            refusal::an_integer_is_too_large_for_this_parameter();
    }

    template <class Other>
        requires(!Integer<Other>)
    constexpr integer(const Other&) : value() {
        static_assert(
            Integer<Other>,
            "gradus: an integer such as 2 is needed here, no floating-point number and no "
            "bool; a quotient is written as two integers, p and q");
    }

    constexpr operator Int() const { return value; }
};

} // namespace gradus::numbers
