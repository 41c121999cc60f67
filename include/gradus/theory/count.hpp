#pragma once

#include <gradus/numbers/integer.hpp>

#include <stdexcept>

namespace gradus {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void a_number_of_steps_must_not_be_negative() {
    throw std::domain_error("a number of steps, layers or blocks must not be negative");
}

} // namespace refusal

/// How many steps, layers or blocks: from 0 on. A bound to a negative power would be turned around.
/// Errors: std::domain_error for n < 0.
constexpr int count(numbers::integer<int> n) {
    if (n < 0) refusal::a_number_of_steps_must_not_be_negative();
    return n;
}

} // namespace gradus
