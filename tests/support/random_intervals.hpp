#pragma once

#include <gradus/numbers/interval.hpp>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <type_traits>

/// Random intervals that meet the corners of a format: any bit pattern, neighbours in size, small
/// integers, and the special numbers.
template <class Real>
class random_intervals {
  public:
    explicit random_intervals(std::uint64_t seed) : random_(seed) {}

    gradus::interval<Real> operator()() {
        const Real a = bound();
        const Real b = random_() % 4 == 0 ? a : bound();
        const bool point_at_infinity = a == b && a - a != 0;
        if (random_() % 64 == 0 || point_at_infinity) return gradus::interval<Real>::entire();
        return a < b ? gradus::interval<Real>(a, b) : gradus::interval<Real>(b, a);
    }

    int exponent() {
        const int range = random_() % 4 == 0 ? 100'000 : 20;
        return static_cast<int>(random_() % static_cast<unsigned>(2 * range + 1)) - range;
    }

  private:
    using limits = std::numeric_limits<Real>;

    Real bound() {
        const std::uint64_t bits = random_();
        const Real sign = bits % 2 == 0 ? Real(1) : Real(-1);
        switch (random_() % 8) {
        case 0:
            return sign * static_cast<Real>(bits % 17);
        case 1:
            return sign * special_[(bits >> 1) % std::size(special_)];
        case 2:
        case 3:
        case 4:
            return sign * (1 + static_cast<Real>(bits >> 11) * Real(0x1p-50)); // up to 9
        default:
            return any(bits);
        }
    }

    static Real any(std::uint64_t bits) {
        const auto x = std::bit_cast<Real>(
            static_cast<std::conditional_t<sizeof(Real) == 8, std::uint64_t, std::uint32_t>>(bits));
        return x == x ? x : limits::max();
    }

    static constexpr Real special_[] = {0,
                                        limits::infinity(),
                                        limits::max(),
                                        limits::min(),
                                        limits::denorm_min(),
                                        3 * limits::denorm_min(),
                                        limits::min() - limits::denorm_min(),
                                        1 + limits::epsilon(),
                                        1 - limits::epsilon() / 2,
                                        limits::max() / 2,
                                        1 / limits::epsilon()};
    std::mt19937_64 random_;
};

/// How many cases a test tries; GRADUS_ACCURACY_CASES in the environment asks for more.
inline long case_count(long usual) {
    const char* asked = std::getenv("GRADUS_ACCURACY_CASES");
    return asked == nullptr ? usual : std::stol(asked);
}
