#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>

/// Arguments to try a function with.
namespace arguments {

/// How many in a test: a few thousand, or what the environment asks for.
inline long count() {
    const char* asked = std::getenv("GRADUS_ACCURACY_ARGUMENTS");
    return asked == nullptr ? 4000 : std::atol(asked);
}

/// The first of the random numbers: 1, or what the environment asks for.
inline std::uint64_t seed() {
    const char* asked = std::getenv("GRADUS_ACCURACY_SEED");
    return asked == nullptr ? 1 : static_cast<std::uint64_t>(std::atoll(asked));
}

/// Whether f(x), in 64 bits, is so near a point where rounding to 53 bits changes that at most one
/// number in 64 is nearer.
template <class Function>
bool near_tie(Function f, double x) {
    const long double y = f(static_cast<long double>(x));
    int exponent = 0;
    const long double significand = std::frexp(std::fabs(y), &exponent);
    if (!(significand > 0)) return false;
    const auto low = static_cast<std::uint64_t>(std::ldexp(significand, 64)) & 1023;
    return low < 8 || low >= 1016;
}

/// Random numbers of four kinds in turn: any bits at all; even over [lower, upper]; any exponent
/// from −62 to 9 with 52 random bits; the same with at most 6 (sums and squares of such come out as
/// ties).
inline double draw(std::mt19937_64& random, long i, double lower, double upper) {
    const auto fraction = [&](int bits) {
        return std::ldexp(static_cast<double>(random() >> (64 - bits)), -bits);
    };
    if (i % 4 == 0) return std::bit_cast<double>(random());
    if (i % 4 == 1) return lower + (upper - lower) * fraction(53);
    const int exponent = static_cast<int>(random() % 72) - 62;
    const double sign = random() % 2 == 0 ? 1 : -1;
    return sign * std::ldexp(1 + fraction(i % 4 == 2 ? 52 : 6), exponent);
}

} // namespace arguments
