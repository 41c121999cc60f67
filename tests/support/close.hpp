#pragma once

#include <bit>
#include <cstdint>

/// |x − y| ≤ tolerance · |y|; false if either is NaN.
constexpr bool close(double x, double y, double tolerance) {
    const double difference = x < y ? y - x : x - y;
    return difference <= tolerance * (y < 0 ? -y : y);
}

constexpr bool same_bits(double x, double y) {
    return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
}
