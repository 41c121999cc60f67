#include "reference.hpp"

#include <gradus/numbers/elementary.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <limits>
#include <string_view>

// Every float, or a part of them, in every rounding mode.
//
//     all_floats FUNCTION [FIRST [COUNT]]
//
// checks the floats whose bits, as a whole number, are FIRST, FIRST + 1 … (from 0, all 2³² of them
// if nothing is said). A line reports each part of 2²⁶; to resume, say where the last line ended.
// The status is 0 if no float was rounded wrongly.
//
// What is correct, three sources say, none of which shares code with the library:
// 1. Where f(x) is x or a constant but for less than half the distance of two floats, the sign of
//    the difference decides (`beside`); the inequality stands beside each such case.
// 2. Else libm's value in double, if all numbers within `margin` of it round alike in all modes.
// 3. Else MPFR.
namespace {

using gradus::rounding;
using rounded = reference::roundings<float>;

constexpr float infinity = std::numeric_limits<float>::infinity();

/// Relative: 32 to 64 units in the last place. No function of libm that is asked errs by 8, nor
/// does a sum, product and quotient of at most three of them.
constexpr double margin = 0x1p-47;

/// A number that differs from y by less than half the distance of y and its neighbour on that side.
rounded beside(float y, bool above) {
    return {y, above ? y : std::nextafter(y, -infinity), above ? std::nextafter(y, infinity) : y};
}

/// The roundings of what libm says is y; whether it is safe to believe it.
bool round_double(double y, rounded& result) {
    const double error = std::fabs(y) * margin;
    const float nearest = static_cast<float>(y);
    const double distance = y - static_cast<double>(nearest);
    if (!(std::fabs(distance) > error)) return false;
    if (static_cast<float>(y - error) != nearest || static_cast<float>(y + error) != nearest)
        return false;
    result = beside(nearest, distance > 0);
    return true;
}

/// A function: ours, its value by libm, and the arguments at which `beside` answers.
struct exp_function {
    static constexpr auto mpfr = reference::exp;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::exp<Mode>(x);
    }
    static double libm(double x) { return std::exp(x); }
    static bool known(float x, rounded& result) {
        if (x >= 89) return result = beside(infinity, false), true; // e⁸⁹ > 2¹²⁸
        if (x <= -104) return result = beside(0, true), true;       // e⁻¹⁰⁴ < 2⁻¹⁵⁰
        if (std::fabs(x) < 0x1p-26F) return result = beside(1, x > 0), true;
        return false;
    }
};

struct expm1_function {
    static constexpr auto mpfr = reference::expm1;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::expm1<Mode>(x);
    }
    static double libm(double x) { return std::expm1(x); }
    static bool known(float x, rounded& result) {
        if (x >= 89) return result = beside(infinity, false), true;
        if (x <= -20) return result = beside(-1, true), true;               // e⁻²⁰ < 2⁻²⁸
        if (std::fabs(x) < 0x1p-28F) return result = beside(x, true), true; // x²/2 < 2⁻²⁸|x|
        return false;
    }
};

struct log_function {
    static constexpr auto mpfr = reference::log;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::log<Mode>(x);
    }
    static double libm(double x) { return std::log(x); }
    static bool known(float, rounded&) { return false; }
};

struct log1p_function {
    static constexpr auto mpfr = reference::log1p;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::log1p<Mode>(x);
    }
    static double libm(double x) { return std::log1p(x); }
    static bool known(float x, rounded& result) {
        if (std::fabs(x) < 0x1p-28F) return result = beside(x, false), true; // x²/2 < 2⁻²⁸|x|
        return false;
    }
};

struct sqrt_function {
    static constexpr auto mpfr = reference::sqrt;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::sqrt<Mode>(x);
    }
    static double libm(double x) { return std::sqrt(x); }
    static bool known(float, rounded&) { return false; }
};

struct tanh_function {
    static constexpr auto mpfr = reference::tanh;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::tanh<Mode>(x);
    }
    static double libm(double x) { return std::tanh(x); }
    static bool known(float x, rounded& result) {
        if (std::fabs(x) >= 10) // 2e⁻²⁰ < 2⁻²⁷
            return result = beside(std::copysign(1.0F, x), x < 0), true;
        if (std::fabs(x) < 0x1p-13F) return result = beside(x, x < 0), true; // |x³|/3 < 2⁻²⁷|x|
        return false;
    }
};

struct sigmoid_function {
    static constexpr auto mpfr = reference::sigmoid;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::sigmoid<Mode>(x);
    }
    static double libm(double x) { return 1 / (1 + std::exp(-x)); }
    static bool known(float x, rounded& result) {
        if (x >= 20) return result = beside(1, false), true;                    // e⁻²⁰ < 2⁻²⁸
        if (x <= -104) return result = beside(0, true), true;                   // e⁻¹⁰⁴ < 2⁻¹⁵⁰
        if (std::fabs(x) < 0x1p-26F) return result = beside(0.5F, x > 0), true; // |x|/4 < 2⁻²⁸
        return false;
    }
};

struct softplus_function {
    static constexpr auto mpfr = reference::softplus;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::softplus<Mode>(x);
    }
    static double libm(double x) { return std::log1p(std::exp(x)); }
    static bool known(float x, rounded& result) {
        if (x >= 20) return result = beside(x, true), true;   // e⁻²⁰ < 2⁻²⁸x
        if (x <= -104) return result = beside(0, true), true; // e⁻¹⁰⁴ < 2⁻¹⁵⁰
        return false;
    }
};

struct sigmoid_derivative_function {
    static constexpr auto mpfr = reference::sigmoid_derivative;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::sigmoid_derivative<Mode>(x);
    }
    static double libm(double x) {
        const double power = std::exp(-std::fabs(x));
        return power / ((1 + power) * (1 + power));
    }
    static bool known(float x, rounded& result) {
        if (std::fabs(x) >= 104) return result = beside(0, true), true;
        if (std::fabs(x) < 0x1p-12F) return result = beside(0.25F, false), true; // x²/16 < 2⁻²⁸
        return false;
    }
};

struct tanh_derivative_function {
    static constexpr auto mpfr = reference::tanh_derivative;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::tanh_derivative<Mode>(x);
    }
    static double libm(double x) { return 4 * sigmoid_derivative_function::libm(2 * x); }
    static bool known(float x, rounded& result) {
        if (std::fabs(x) >= 53) return result = beside(0, true), true;       // 4e⁻¹⁰⁶ < 2⁻¹⁵⁰
        if (std::fabs(x) < 0x1p-14F) return result = beside(1, false), true; // x² < 2⁻²⁸
        return false;
    }
};

struct erf_function {
    static constexpr auto mpfr = reference::erf;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::erf<Mode>(x);
    }
    static double libm(double x) { return std::erf(x); }
    static bool known(float x, rounded& result) {
        if (std::fabs(x) >= 4.5F) // erfc(4.5) < 2⁻³²
            return result = beside(std::copysign(1.0F, x), x < 0), true;
        return false;
    }
};

struct erfc_function {
    static constexpr auto mpfr = reference::erfc;
    template <rounding Mode>
    static float ours(float x) {
        return gradus::numbers::erfc<Mode>(x);
    }
    static double libm(double x) { return std::erfc(x); }
    static bool known(float x, rounded& result) {
        if (x >= 10.1F) return result = beside(0, true), true;               // below 2⁻¹⁵⁰
        if (x <= -4.5F) return result = beside(2, false), true;              // erfc(4.5) < 2⁻³²
        if (std::fabs(x) < 0x1p-27F) return result = beside(1, x < 0), true; // 2|x|/√π < 2⁻²⁶
        return false;
    }
};

/// What a range of floats came to.
struct outcome {
    long wrong[3] = {}; // to nearest, downward, upward
    long by_libm = 0;
    long by_mpfr = 0;
};

bool same(float a, float b) {
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

/// No other part of the code meets a wrong value, so that this may be slow.
void report(float x, const char* mode, float got, float expected) {
    std::cout << std::hexfloat << "wrong: x = " << x << ' ' << mode << ' ' << got << " in place of "
              << expected << std::defaultfloat << '\n';
}

template <class Function>
outcome check(std::uint64_t first, std::uint64_t count) {
    outcome result;
    const auto compare = [&](int mode, const char* name, float x, float got, float expected) {
        if (same(got, expected)) return;
        if (++result.wrong[mode] <= 5) report(x, name, got, expected);
    };
    for (std::uint64_t bits = first; bits < first + count; ++bits) {
        const float x = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        const float nearest = Function::template ours<rounding::to_nearest>(x);
        const float below = Function::template ours<rounding::downward>(x);
        const float above = Function::template ours<rounding::upward>(x);
        if (x == 0 || std::isinf(x)) continue; // 0 and infinity are the unit tests' business
        rounded correct{};
        if (!Function::known(x, correct)) {
            const double approximate = Function::libm(static_cast<double>(x));
            if (std::isnan(approximate)) { // a NaN, or outside the domain
                for (const float y : {nearest, below, above})
                    if (!std::isnan(y)) compare(0, "is not NaN", x, y, correct.nearest);
                continue;
            }
            ++result.by_libm;
            if (!round_double(approximate, correct)) {
                ++result.by_mpfr;
                correct = reference::correct(Function::mpfr, x);
            }
        }
        if (same(nearest, correct.nearest) && same(below, correct.below)
            && same(above, correct.above))
            continue;
        compare(0, "to nearest", x, nearest, correct.nearest);
        compare(1, "downward", x, below, correct.below);
        compare(2, "upward", x, above, correct.above);
    }
    return result;
}

using checker = outcome (*)(std::uint64_t first, std::uint64_t count);
struct named {
    std::string_view name;
    checker run;
};
constexpr named functions[] = {
    {"exp", check<exp_function>},
    {"expm1", check<expm1_function>},
    {"log", check<log_function>},
    {"log1p", check<log1p_function>},
    {"sqrt", check<sqrt_function>},
    {"tanh", check<tanh_function>},
    {"sigmoid", check<sigmoid_function>},
    {"softplus", check<softplus_function>},
    {"sigmoid_derivative", check<sigmoid_derivative_function>},
    {"tanh_derivative", check<tanh_derivative_function>},
    {"erf", check<erf_function>},
    {"erfc", check<erfc_function>},
};

/// A whole number in any of C's notations, at most 2³².
bool read(const char* text, std::uint64_t& number) {
    char* end = nullptr;
    number = std::strtoull(text, &end, 0);
    return end != text && *end == '\0' && *text != '-' && number <= std::uint64_t{1} << 32;
}

int run(const named& function, std::uint64_t first, std::uint64_t count) {
    constexpr std::uint64_t part = std::uint64_t{1} << 26;
    long wrong = 0;
    for (const std::uint64_t end = first + count; first < end;) {
        const std::uint64_t now = end - first < part ? end - first : part;
        const outcome result = function.run(first, now);
        first += now;
        std::cout << function.name << ": " << now << " floats before 0x" << std::hex << first
                  << std::dec << ", wrong to nearest " << result.wrong[0] << ", downward "
                  << result.wrong[1] << ", upward " << result.wrong[2] << "; libm asked "
                  << result.by_libm << " times, MPFR " << result.by_mpfr << " times" << std::endl;
        wrong += result.wrong[0] + result.wrong[1] + result.wrong[2];
    }
    return wrong == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words) try {
    constexpr std::uint64_t all = std::uint64_t{1} << 32;
    std::uint64_t first = 0;
    if (count > 2 && !read(words[2], first)) count = 0;
    std::uint64_t floats = all - first;
    if (count > 3 && (!read(words[3], floats) || floats > all - first)) count = 0;
    if (count > 1 && count < 5)
        for (const named& function : functions)
            if (function.name == words[1]) return run(function, first, floats);
    std::cerr << "Usage: all_floats FUNCTION [FIRST [COUNT]]\nFunctions:";
    for (const named& function : functions) std::cerr << ' ' << function.name;
    std::cerr
        << "\nThe floats whose bits are FIRST, FIRST + 1 … are checked: COUNT of them, at most "
           "2^32 in all.\n";
    return 2;
} catch (const std::exception& error) {
    std::cerr << "all_floats: " << error.what() << '\n';
    return 2;
}
