#pragma once

#include <gradus/numbers/random.hpp>
#include <gradus/numbers/small_angle.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/data/labelled_samples.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace gradus {

/// Problems to learn that need no file. The same seed gives the same bits on every machine: sums of
/// products are fma where they would round, because a compiler may or may not fuse them.
/// Errors: std::invalid_argument for no samples and for settings outside their range.

namespace detail {

/// Refuses a standard deviation that is below 0, NaN or infinite.
constexpr void check_noise(double noise) {
    check_setting(noise >= 0 && noise <= std::numeric_limits<double>::max(),
                  "the noise must be a finite number, not below 0");
}

/// The point (cos α, sin α) at α = 2π·turns, turns ≥ 0, within 10⁻¹⁵ of it. The C library's own
/// sine rounds differently from machine to machine.
inline std::array<double, 2> point_on_circle(double turns) {
    constexpr double half_pi = 0x1.921fb54442d18p0;
    const double quarters = 4 * (turns - std::floor(turns));
    const double whole = std::floor(quarters + 0.5);
    const double angle = (quarters - whole) * half_pi; // in [−π/4, π/4]
    const auto [cosine, sine] = numbers::of_small_angle(
        angle, [](double a, double b, double c) { return std::fma(a, b, c); });
    switch (static_cast<int>(whole) % 4) {
    case 0:
        return {cosine, sine};
    case 1:
        return {-sine, cosine};
    case 2:
        return {-cosine, -sine};
    default:
        return {sine, -cosine};
    }
}

} // namespace detail

/// Exclusive or: n points around the corners of the unit square, with normal noise of this standard
/// deviation in each coordinate; the class says whether the corner's coordinates differ. The
/// corners take turns, so that four points are each of them once.
/// Errors: std::invalid_argument for n = 0 and for a noise below 0 or not finite.
inline labelled_samples make_xor(std::size_t n, double noise, random_generator& random) {
    check_setting(n > 0, "exclusive or needs at least one sample");
    detail::check_noise(noise);
    labelled_samples samples{2, {}, {}, {"equal", "different"}};
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t corner[] = {i / 2 % 2, i % 2};
        for (const std::size_t c : corner)
            samples.values.push_back(std::fma(noise, normal(random), static_cast<double>(c)));
        samples.labels.push_back(corner[0] ^ corner[1]);
    }
    return samples;
}

/// What the arms of make_spirals look like.
struct spiral_settings {
    std::size_t arms = 2; ///< from 2 to 1000
    double turns = 1;     ///< of each arm around the centre, above 0, at most 1000
    double noise = 0;     ///< standard deviation in each coordinate, ≥ 0
};

/// Spirals of Archimedes: n points on arms that leave the centre at equal angles and reach radius 1
/// after some turns. An arm's point has the radius r, drawn evenly from [0.1, 1), the angle
/// 2π(r·turns + arm/arms), and normal noise; the class is the arm. The arms take turns.
/// Errors: std::invalid_argument for n = 0 and settings outside of their domains.
/// Source: K. Lang and M. Witbrock, Learning to tell two spirals apart (1988), for two arms.
inline labelled_samples make_spirals(std::size_t n, const spiral_settings& settings,
                                     random_generator& random) {
    check_setting(n > 0, "spirals need at least one sample");
    check_setting(settings.arms >= 2 && settings.arms <= 1000, "spirals have 2 to 1000 arms");
    check_setting(settings.turns > 0 && settings.turns <= 1000,
                  "the turns of a spiral must be above 0 and at most 1000");
    detail::check_noise(settings.noise);
    labelled_samples samples{2, {}, {}, {}};
    for (std::size_t arm = 1; arm <= settings.arms; ++arm)
        samples.classes.push_back("arm " + std::to_string(arm));
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t arm = i % settings.arms;
        const double start = static_cast<double>(arm) / static_cast<double>(settings.arms);
        const double r = std::fma(0.9, uniform(random), 0.1);
        for (const double c : detail::point_on_circle(std::fma(r, settings.turns, start)))
            samples.values.push_back(std::fma(settings.noise, normal(random), r * c));
        samples.labels.push_back(arm);
    }
    return samples;
}

namespace detail {

/// One row of bits, 0 or 1, and whether their number of ones is odd.
inline void add_parity(labelled_samples& samples, std::uint64_t bits) {
    std::size_t parity = 0;
    for (std::size_t j = 0; j < samples.features; ++j) {
        const std::size_t bit = bits >> j & 1;
        samples.values.push_back(static_cast<double>(bit));
        parity ^= bit;
    }
    samples.labels.push_back(parity);
}

} // namespace detail

/// Parity: every row of 1 to 20 bits once; the class says whether the number of ones is odd.
/// Errors: std::invalid_argument for another number of bits.
inline labelled_samples make_parity(std::size_t bits) {
    check_setting(bits >= 1 && bits <= 20, "all rows can be had for 1 to 20 bits");
    labelled_samples samples{bits, {}, {}, {"even", "odd"}};
    for (std::uint64_t row = 0; row < std::uint64_t{1} << bits; ++row)
        detail::add_parity(samples, row);
    return samples;
}

/// Parity: n rows of 1 to 64 bits, each drawn evenly, so that one may come twice.
/// Errors: std::invalid_argument for n = 0 and for another number of bits.
inline labelled_samples make_parity(std::size_t bits, std::size_t n, random_generator& random) {
    check_setting(bits >= 1 && bits <= 64, "parity is of 1 to 64 bits");
    check_setting(n > 0, "parity needs at least one sample");
    labelled_samples samples{bits, {}, {}, {"even", "odd"}};
    for (std::size_t i = 0; i < n; ++i) detail::add_parity(samples, random());
    return samples;
}

} // namespace gradus
