#!/usr/bin/env python3
"""Writes include/gradus/numbers/elementary/erf_tables.hpp.

    generate_erf_tables.py          prints the header
    generate_erf_tables.py FILE     checks that FILE is what it prints

Everything is integer arithmetic on numbers in units of 2^-BITS. The numbers printed are the
nearest whole ones: the sums below err by less than 2^-(BITS - 300).
"""

import sys
from math import isqrt

from committed_tables import write_or_compare

BITS = 2400
ONE = 1 << BITS


def nearest(value, bits):
    """The whole number nearest to value·2^bits."""
    return (value + (1 << (BITS - bits - 1))) >> (BITS - bits)


def arctangent_of_inverse(n):
    power = ONE // n
    total, k = power, 1
    while power:
        power //= -n * n
        k += 2
        total += power // k
    return total


PI = 4 * (4 * arctangent_of_inverse(5) - arctangent_of_inverse(239))
TWO_OVER_ROOT_PI = 2 * (ONE << BITS) // isqrt(PI << BITS)


def series_of_erf(count):
    """The first count numbers in erf(x) = x·(c0 - c1·x² + c2·x⁴ - …)."""
    factorial = 1
    for n in range(count):
        factorial *= max(n, 1)
        yield TWO_OVER_ROOT_PI // (factorial * (2 * n + 1))


def scaled_erfc(numerator, denominator):
    """exp(c²)·erfc(c) = exp(c²) - 2/√π·(c + 2c³/3 + 4c⁵/15 + …) for c = numerator/denominator."""
    top, bottom = numerator * numerator, denominator * denominator
    exponential, term, k = ONE, ONE, 1
    while term:
        term = term * top // (bottom * k)
        exponential += term
        k += 1
    term = ONE * numerator // denominator
    series, k = term, 3
    while term:
        term = term * 2 * top // (bottom * k)
        series += term
        k += 2
    return exponential - (TWO_OVER_ROOT_PI * series >> BITS)


def taylor_of_scaled_erfc(numerator, denominator, count):
    """g(c + t) = a0 - a1·t + a2·t² - …, from g' = 2xg - 2/√π. All a are positive."""
    g = [scaled_erfc(numerator, denominator)]
    g.append(2 * g[0] * numerator // denominator - TWO_OVER_ROOT_PI)
    for n in range(1, count - 1):
        g.append((2 * g[n] * numerator // denominator + 2 * g[n - 1]) // (n + 1))
    return [(-1) ** n * value for n, value in enumerate(g)]


def hexadecimal(number):
    assert 0 <= number < 1 << 64
    digits = f"{number:016x}"
    return "0x" + "'".join(digits[i : i + 4] for i in range(0, 16, 4))


def double_width(number):
    return f"uint128{{{hexadecimal(number >> 64)}}} << 64 | {hexadecimal(number % 2**64)}"


def listed(numbers, indent):
    """Four numbers a line."""
    numbers = [hexadecimal(number) for number in numbers]
    lines = [", ".join(numbers[i : i + 4]) for i in range(0, len(numbers), 4)]
    return (",\n" + " " * indent).join(lines)


def pieces():
    """Eight pieces an octave, [2^e·(1 + i/8), 2^e·(1 + (i + 1)/8)), from 1/2 to 28."""
    for e in range(-1, 5):
        for i in range(8):
            if e == 4 and i == 6:
                return
            # The middle is 2^e·(17 + 2i)/16.
            numerator, denominator = (17 + 2 * i) << (e + 1), 32
            a = taylor_of_scaled_erfc(numerator, denominator, 18)
            c = [value << (e * n + e + 1) if e >= 0 else value >> n for n, value in enumerate(a)]
            yield f"""\
    {{{double_width(nearest(c[0], 127))},
     {double_width(nearest(c[1], 127))},
     {{{listed([nearest(value, 63) for value in c[2:]], 6)}}}}},
"""


def header():
    limbs = nearest(TWO_OVER_ROOT_PI, 255)
    wide = ", ".join(hexadecimal(limbs >> 64 * i & 2**64 - 1) for i in range(4))
    near_0 = list(series_of_erf(15))
    return f"""\
// Written by tests/accuracy/generate_erf_tables.py.
// clang-format off
#pragma once

#include <gradus/numbers/elementary/wide.hpp>

namespace gradus::numbers::elementary {{

/// 2/√π to 256 bits.
inline constexpr wide wide_2_over_root_pi{{
    false, 0, {{{wide}}}}};

/// erf(x) = x·(c₀ − c₁x² + c₂x⁴ − …) with cₙ = 2/(√π·n!·(2n + 1)): c₀ in units of 2⁻¹²⁷, c₁ of
/// 2⁻¹²⁹, c₂ to c₁₄ of 2⁻⁶⁶.
struct erf_series_table {{
    uint128 c0;
    uint128 c1;
    std::uint64_t c[13];
}};
/// The coefficients c₀ to c₁₄.
inline constexpr erf_series_table erf_series{{
    {double_width(nearest(near_0[0], 127))},
    {double_width(nearest(near_0[1], 129))},
    {{{listed([nearest(value, 66) for value in near_0[2:]], 5)}}}}};

/// Taylor's expansion of g(x) = e^(x²)·erfc(x) about the middle of the piece numbered 8(e + 1) + i,
/// which is 2ᵉ(1 + i/8) ≤ x < 2ᵉ(1 + (i + 1)/8): 2^(e + 1)·g(x) = c₀ − c₁t + c₂t² − …, where 2ᵉt is
/// the distance from the middle, −1/16 ≤ t < 1/16. c₀ and c₁ are in units of 2⁻¹²⁷, c₂ to c₁₇ of
/// 2⁻⁶³.
struct scaled_erfc_piece {{
    uint128 c0;
    uint128 c1;
    std::uint64_t c[16];
}};
/// The 46 pieces from 2⁻¹ on, in the order of their numbers.
inline constexpr scaled_erfc_piece scaled_erfc[46] = {{
{"".join(pieces())}}};

}} // namespace gradus::numbers::elementary
"""


if __name__ == "__main__":
    sys.exit(write_or_compare(header()))
