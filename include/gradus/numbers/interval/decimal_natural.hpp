#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/refusal.hpp>

#include <cstdint>

// As much exact arithmetic as reading a decimal constant takes.
namespace gradus::numbers::decimal {

/// A natural number of up to 6,400 bits, the least significant limb first.
struct natural {
    static constexpr int capacity = 100;
    std::uint64_t limbs[capacity] = {};
    int size = 0;

    /// this · factor + term
    constexpr void multiply_add(std::uint64_t factor, std::uint64_t term) {
        for (int i = 0; i < size; ++i) {
            const auto sum = static_cast<binary::wide>(limbs[i]) * factor + term;
            limbs[i] = static_cast<std::uint64_t>(sum);
            term = static_cast<std::uint64_t>(sum >> 64);
        }
        if (term == 0) return;
        if (size == capacity) refusal::interval_constant_is_too_long();
        limbs[size++] = term;
    }
    constexpr int bits() const {
        return size == 0 ? 0 : 64 * size - __builtin_clzll(limbs[size - 1]);
    }
    constexpr void shift_left(int count) {
        for (; count >= 63; count -= 63) multiply_add(std::uint64_t{1} << 63, 0);
        multiply_add(std::uint64_t{1} << count, 0);
    }
    constexpr bool less(const natural& other) const {
        if (size != other.size) return size < other.size;
        for (int i = size - 1; i >= 0; --i)
            if (limbs[i] != other.limbs[i]) return limbs[i] < other.limbs[i];
        return false;
    }
    /// this − other, which is not negative.
    constexpr void subtract(const natural& other) {
        std::uint64_t borrow = 0;
        for (int i = 0; i < size; ++i) {
            const std::uint64_t taken = i < other.size ? other.limbs[i] : 0;
            const std::uint64_t before = limbs[i];
            limbs[i] = before - taken - borrow;
            borrow = before < taken || (before == taken && borrow != 0) ? 1 : 0;
        }
        while (size > 0 && limbs[size - 1] == 0) --size;
    }
};

/// p/q = s·2^(exponent − 63) for p, q > 0, s = significand if `exact` and in the unit above it if
/// not, by long division.
struct quotient {
    std::uint64_t significand = 0;
    int exponent = 0;
    bool exact = false;

    constexpr quotient(natural p, natural q) {
        const int scale = p.bits() - q.bits();
        if (scale > 0) q.shift_left(scale);
        if (scale < 0) p.shift_left(-scale);
        exponent = scale;
        if (p.less(q)) {
            p.shift_left(1);
            --exponent;
        }
        for (int bit = 63; bit >= 0; --bit) {
            if (!p.less(q)) {
                p.subtract(q);
                significand |= std::uint64_t{1} << bit;
            }
            p.shift_left(1);
        }
        exact = p.size == 0;
    }
};

} // namespace gradus::numbers::decimal
