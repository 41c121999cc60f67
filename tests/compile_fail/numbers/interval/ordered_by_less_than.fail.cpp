// Which of two intervals is less has no answer that a branch could follow.
// expect-error: no match for .operator<|invalid operands to binary expression
#include <gradus/numbers/interval.hpp>

inline constexpr bool less = gradus::interval<double>(1, 3) < gradus::interval<double>(2, 4);
