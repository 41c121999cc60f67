#pragma once

#include <gradus/core/requirements.hpp>

#include <exception>

namespace gradus::numbers {

/// What is thrown at run time when an interval is asked for that does not exist.
class invalid_interval : public std::exception {
  public:
    explicit invalid_interval(const char* sentence) noexcept : sentence_(sentence) {}
    const char* what() const noexcept override { return sentence_; }

  private:
    const char* sentence_;
};

/// None of these is constexpr, so in a constant expression their names are the compiler's error.
namespace refusal {

[[noreturn]] inline void interval_bound_is_not_a_number() {
    throw invalid_interval("an interval's bound is not a number (NaN)");
}
[[noreturn]] inline void interval_lower_bound_exceeds_upper_bound() {
    throw invalid_interval("an interval's lower bound is greater than its upper bound");
}
[[noreturn]] inline void interval_contains_no_real_number() {
    throw invalid_interval("both bounds of an interval are the same infinity, "
                           "so that it contains no real number");
}
[[noreturn]] inline void intervals_may_or_may_not_be_equal_same_set_compares_sets() {
    throw invalid_interval(
        "two intervals that share numbers, or have none, are neither equal nor "
        "different, so that no formula can branch on it: same_set compares sets");
}
[[noreturn]] inline void interval_constant_is_divided_by_zero() {
    throw invalid_interval("the denominator of an interval constant is zero");
}
[[noreturn]] inline void interval_constant_cannot_be_read() {
    throw invalid_interval("an interval constant must be a decimal number such as 0.1 or 2.5e-3, "
                           "or a quotient of two such as 1/3");
}
[[noreturn]] inline void interval_constant_is_too_long() {
    throw invalid_interval("an interval constant has too many digits or too large an exponent");
}
[[noreturn]] inline void power_is_undecided() {
    throw invalid_interval("the rounding of an integer power could not be decided");
}

} // namespace refusal
} // namespace gradus::numbers

namespace gradus {
using numbers::invalid_interval;
} // namespace gradus
