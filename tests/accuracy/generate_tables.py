#!/usr/bin/env python3
"""Writes include/gradus/numbers/elementary/tables.hpp.

    generate_tables.py          prints the header
    generate_tables.py FILE     checks that FILE is what it prints
"""

import math
import sys
from decimal import Decimal, getcontext

from committed_tables import write_or_compare

getcontext().prec = 150


def nearest(value, bits):
    """The whole number nearest to value·2^bits."""
    return int((value * Decimal(2) ** bits).to_integral_value())


def limbs(number, count):
    return [number >> 64 * i & 0xFFFF_FFFF_FFFF_FFFF for i in range(count)]


def hexadecimal(number):
    digits = f"{number:016x}"
    return "0x" + "'".join(digits[i : i + 4] for i in range(0, 16, 4))


def wide(number, kind="uint128"):
    """A 128-bit constant from its two halves."""
    low, high = limbs(number, 2)
    return f"{kind}{{{hexadecimal(high)}}} << 64 | {hexadecimal(low)}"


def wide_signed(number):
    return wide(number, "int128")


def rows(cells):
    return "\n".join(f"    {cell}," for cell in cells)


def header():
    log_2 = Decimal(2).ln()
    powers = [nearest(Decimal(2) ** (Decimal(j) / 128), 120) - 2**40 for j in range(128)]
    # The smallest c with 16 fractional bits for which c·(1 + i/128) >= 1.
    inverses = [-(-(2**23) // (128 + i)) for i in range(128)]
    logs = [nearest(-(Decimal(c) / 2**16).ln(), 112) for c in inverses]
    # Truncated, in units of 2^-64: 1/2!, 1/3! ... 1/8! and 1/2, 1/3 ... 1/10.
    factorials = [2**64 // math.factorial(n) for n in range(2, 9)]
    fractions = [2**64 // n for n in range(2, 11)]
    fine_powers = [int((Decimal(2) ** (Decimal(j) / 2**14) - 1) * 2**71) for j in range(128)]
    fine_logs = [nearest(-(1 - Decimal(j) / 2**14).ln(), 112) for j in range(128)]
    log_2_wide = ", ".join(hexadecimal(limb) for limb in limbs(nearest(log_2, 256), 4))
    return f"""\
// Written by tests/accuracy/generate_tables.py.
// clang-format off
#pragma once

#include <gradus/numbers/elementary/wide.hpp>

namespace gradus::numbers::elementary {{

/// ln 2 to 256 bits.
inline constexpr wide wide_log_2{{
    false, -1, {{{log_2_wide}}}}};

/// ln 2 in units of 2⁻¹¹².
inline constexpr int128 log_2 = {wide_signed(nearest(log_2, 112))};

/// ln 2 / 2¹⁴ in units of 2⁻¹⁰⁸.
inline constexpr int128 log_2_step = {wide_signed(nearest(log_2 / 2**14, 108))};
/// 2¹⁴ / ln 2 in units of 2⁻⁴⁸, truncated.
inline constexpr std::int64_t steps_per_unit = {int(2**14 / log_2 * 2**48)};

/// 1/n! from n = 2 to 8, in units of 2⁻⁶⁴, truncated.
inline constexpr std::uint64_t inverse_factorial[7] = {{
{rows(hexadecimal(c) for c in factorials)}
}};
/// 1/n from n = 2 to 10, in units of 2⁻⁶⁴, truncated.
inline constexpr std::uint64_t inverse_integer[9] = {{
{rows(hexadecimal(c) for c in fractions)}
}};

/// 2^(j/128) in units of 2⁻¹²⁰, less 2⁴⁰ of them.
inline constexpr uint128 power_of_2[128] = {{
{rows(wide(p) for p in powers)}
}};

/// 2^(j/2¹⁴) − 1 in units of 2⁻⁷¹, truncated.
inline constexpr std::uint64_t fine_power_of_2[128] = {{
{rows(hexadecimal(p) for p in fine_powers)}
}};

/// c ≥ 1/(1 + i/128), the smallest in units of 2⁻¹⁶.
inline constexpr std::uint32_t inverse[128] = {{
{rows(str(c) for c in inverses)}
}};
/// −log c of `inverse[i]`, in units of 2⁻¹¹².
inline constexpr int128 minus_log_inverse[128] = {{
{rows(wide_signed(value) for value in logs)}
}};

/// −log(1 − j/2¹⁴) in units of 2⁻¹¹².
inline constexpr int128 minus_log_fine[128] = {{
{rows(wide_signed(value) for value in fine_logs)}
}};

}} // namespace gradus::numbers::elementary
"""


if __name__ == "__main__":
    sys.exit(write_or_compare(header()))
