#include "catch.hpp"

#include <gradus/numbers/elementary.hpp>

#include <bit>
#include <cstdint>

// What the compiler computes and what the processor computes, bit for bit: some hundred arguments a
// function, format and rounding mode. This file is compiled again with the flags under which
// floating-point arithmetic changes its results; see meson.build.
namespace {

using gradus::rounding;

constexpr int count = 96;

/// A number of any sign with an exponent from −64 to 10, and one in four with any bits at all.
template <class Real>
constexpr Real argument(int i, std::uint64_t seed) {
    using layout = gradus::numbers::elementary::float_layout<Real>;
    std::uint64_t z = seed + static_cast<std::uint64_t>(i + 1) * 0x9e37'79b9'7f4a'7c15;
    z = (z ^ z >> 30) * 0xbf58'476d'1ce4'e5b9;
    z = (z ^ z >> 27) * 0x94d0'49bb'1331'11eb;
    z ^= z >> 31;
    const std::uint64_t exponent = static_cast<std::uint64_t>(layout::bias - 64) + (z >> 54) % 75;
    const std::uint64_t number =
        (z & layout::sign) | exponent << (layout::precision - 1) | (z & (layout::hidden - 1));
    return gradus::numbers::elementary::from_bits<Real>(i % 4 == 0 ? z : number);
}

/// The bits of f at the arguments, in the three rounding modes; 0 for every NaN.
struct table {
    std::uint64_t bits[3][count];
};

template <class Real, class Function>
constexpr table evaluate(Function f, std::uint64_t seed) {
    table result{};
    for (int i = 0; i < count; ++i) {
        const Real x = argument<Real>(i, seed);
        const Real values[3] = {
            f.template operator()<rounding::to_nearest>(x),
            f.template operator()<rounding::downward>(x),
            f.template operator()<rounding::upward>(x)
        };
        for (int mode = 0; mode < 3; ++mode) {
            const std::uint64_t bits = gradus::numbers::elementary::to_bits(values[mode]);
            using layout = gradus::numbers::elementary::float_layout<Real>;
            const bool nan = (bits & (layout::sign - 1)) > layout::infinity;
            result.bits[mode][i] = nan ? 0 : bits;
        }
    }
    return result;
}

/// How many values differ.
int differences(table const& a, table const& b) {
    int different = 0;
    for (int mode = 0; mode < 3; ++mode)
        for (int i = 0; i < count; ++i)
            if (a.bits[mode][i] != b.bits[mode][i]) ++different;
    return different;
}

constexpr std::uint64_t seed = 3;
volatile std::uint64_t seed_at_run_time = seed;

template <class Function>
void agrees(Function f) {
    constexpr table doubles = evaluate<double>(Function{}, seed);
    constexpr table floats = evaluate<float>(Function{}, seed);
    CHECK(differences(doubles, evaluate<double>(f, seed_at_run_time)) == 0);
    CHECK(differences(floats, evaluate<float>(f, seed_at_run_time)) == 0);
    // Other arguments give other values: the comparison can fail.
    CHECK(differences(doubles, evaluate<double>(f, seed_at_run_time + 1)) > count);
}

} // namespace

TEST_CASE("elementary functions have the same bits at compile time and at run time") {
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::exp<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::expm1<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::log<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::log1p<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::sqrt<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::tanh<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::sigmoid<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::softplus<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::sigmoid_derivative<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::tanh_derivative<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::erf<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::erfc<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::erf_derivative<Mode>(x); });
    agrees([]<rounding Mode>(auto x) { return gradus::numbers::erf_second_derivative<Mode>(x); });
}
