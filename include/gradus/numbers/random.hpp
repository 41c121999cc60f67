#pragma once

#include <gradus/numbers/elementary.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace gradus {

/// Random numbers from a seed: the same numbers on every compiler, standard library and machine,
/// and in constant expressions.
/// The bits are those of std::mt19937_64 (C++ standard, [rand.predef]), which cannot run in a
/// constant expression; the distributions are here because the standard leaves theirs open.
/// Source: M. Matsumoto and T. Nishimura, Mersenne Twister (1998), 64-bit variant of 2004.
class random_generator {
  public:
    using result_type = std::uint64_t;
    static constexpr result_type default_seed = 5489;

    constexpr explicit random_generator(result_type seed = default_seed) {
        state_[0] = seed;
        for (std::size_t i = 1; i < words; ++i)
            state_[i] = 6364136223846793005u * (state_[i - 1] ^ (state_[i - 1] >> 62)) + i;
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~result_type{0}; }

    /// The next 64 bits.
    constexpr result_type operator()() {
        if (next_ == words) twist();
        result_type x = state_[next_++];
        x ^= (x >> 29) & 0x5555555555555555u;
        x ^= (x << 17) & 0x71d67fffeda60000u;
        x ^= (x << 37) & 0xfff7eee000000000u;
        return x ^ (x >> 43);
    }

    constexpr bool operator==(const random_generator&) const = default;

    /// All that decides the numbers to come: 312 words, then how many of them are used up.
    static constexpr std::size_t words = 312;
    using state_type = std::array<result_type, words + 1>;

    constexpr state_type state() const {
        state_type state{};
        for (std::size_t i = 0; i < words; ++i) state[i] = state_[i];
        state[words] = next_;
        return state;
    }
    /// The generator with this state. Errors: std::invalid_argument if no generator has it.
    constexpr explicit random_generator(const state_type& state) {
        if (state[words] > words)
            throw std::invalid_argument("random_generator: more words are used up than there are");
        for (std::size_t i = 0; i < words; ++i) state_[i] = state[i];
        next_ = static_cast<std::size_t>(state[words]);
        // The 31 low bits of the first word decide nothing.
        result_type others = state_[0] >> 31;
        for (std::size_t i = 1; i < words; ++i) others |= state_[i];
        if (others == 0)
            throw std::invalid_argument("random_generator: a state of 0 would stay at 0");
    }

  private:
    result_type state_[words]{};
    std::size_t next_ = words;

    static constexpr std::size_t distance = 156;

    constexpr void twist() {
        for (std::size_t i = 0; i < words - distance; ++i)
            state_[i] = twisted(state_[i], state_[i + 1], state_[i + distance]);
        for (std::size_t i = words - distance; i < words - 1; ++i)
            state_[i] = twisted(state_[i], state_[i + 1], state_[i + distance - words]);
        state_[words - 1] = twisted(state_[words - 1], state_[0], state_[distance - 1]);
        next_ = 0;
    }
    static constexpr result_type twisted(result_type high, result_type low, result_type far) {
        constexpr result_type low_bits = 0x7fffffffu;
        const result_type x = (high & ~low_bits) | (low & low_bits);
        return far ^ (x >> 1) ^ ((0 - (x & 1)) & 0xb5026f5aa96619e9u); // a branch would be a guess
    }
};

/// Uniform in [0, 1): a multiple of 2⁻⁵³.
constexpr double uniform(random_generator& random) {
    return static_cast<double>(static_cast<std::int64_t>(random() >> 11)) * 0x1p-53;
}

/// Uniform among 0, 1, …, n − 1, without bias. n = 0 throws std::domain_error.
constexpr std::uint64_t index_below(random_generator& random, std::uint64_t n) {
    if (n == 0) throw std::domain_error("index_below: there is no index below 0");
    // 2⁶⁴ is no multiple of n: the first 2⁶⁴ mod n values would come up once too often.
    const std::uint64_t surplus = (0 - n) % n;
    std::uint64_t x = random();
    while (x < surplus) x = random();
    return x % n;
}

/// Standard normal, N(0, 1), |value| < 8.
/// Source: G. Marsaglia's polar method (1964): with (u, v) uniform in the unit disc and
/// s = u² + v², u √(−2 ln s / s) is normal.
constexpr double normal(random_generator& random) {
    for (;;) {
        const std::uint64_t bits = random();
        // Odd multiples of 2⁻²⁶ in (−1, 1): never 0, and so short that u² + v² is exact, whether
        // or not the compiler fuses the sum.
        const auto coordinate = [](std::uint64_t high_bits) {
            return static_cast<double>((high_bits >> 37) | 1) * 0x1p-26 - 1;
        };
        const double u = coordinate(bits);
        const double v = coordinate(bits << 32);
        const double s = u * u + v * v;
        if (s < 1) return u * numbers::sqrt(-2 * numbers::log(s) / s);
    }
}

/// Every order of the elements equally likely: the shuffle of Fisher and Yates.
template <class Sequence>
constexpr void shuffle(Sequence& sequence, random_generator& random) {
    for (std::size_t i = sequence.size(); i > 1; --i) {
        using std::swap;
        swap(sequence[i - 1], sequence[index_below(random, i)]);
    }
}

} // namespace gradus
