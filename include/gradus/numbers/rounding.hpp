#pragma once

#include <gradus/core/requirements.hpp>

#include <type_traits>

namespace gradus::numbers {

/// Which neighbour stands for a real number that is not itself a floating-point number:
/// the nearest one (ties to even), the largest one below, or the smallest one above.
enum class rounding { to_nearest, downward, upward };

/// The formats that the elementary functions and intervals are rounded to: binary32 and binary64.
template <class Real>
concept BinaryFloat = std::is_same_v<Real, float> || std::is_same_v<Real, double>;

} // namespace gradus::numbers

namespace gradus {
using numbers::BinaryFloat;
using numbers::rounding;
} // namespace gradus
