#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/numbers/random.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>
#include <stdexcept>
#include <vector>

using gradus::random_generator;

TEST_CASE("the 10000th number is the one that the C++ standard states for mt19937_64") {
    random_generator random;
    for (int i = 1; i < 10000; ++i) random();
    REQUIRE(random() == 9981545732273789042u);
}

TEST_CASE("every seed gives the numbers of std::mt19937_64") {
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{5489},
                                     std::uint64_t{1} << 63, ~std::uint64_t{0}}) {
        random_generator ours(seed);
        std::mt19937_64 standard(seed);
        for (int i = 0; i < 1000; ++i) REQUIRE(ours() == standard());
    }
}

TEST_CASE("the generator runs in constant expressions") {
    STATIC_REQUIRE(random_generator(5489)() == 14514284786278117030u);
    STATIC_REQUIRE(random_generator(1) == random_generator(1));
    STATIC_REQUIRE_FALSE(random_generator(1) == random_generator(2));
}

TEST_CASE("uniform takes the 53 high bits and stays in [0, 1)") {
    random_generator random(1);
    random_generator same(1);
    for (int i = 0; i < 1000; ++i) {
        const double u = uniform(random);
        REQUIRE(u * 0x1p53 == static_cast<double>(same() >> 11));
        REQUIRE(u >= 0);
        REQUIRE(u < 1);
    }
}

TEST_CASE("index_below is uniform and refuses what would bias it") {
    SECTION("each face of a die comes up 10000 times in 60000, within 5 standard deviations") {
        random_generator random(3);
        std::array<int, 6> count{};
        for (int i = 0; i < 60000; ++i) ++count[index_below(random, 6)];
        for (const int c : count) REQUIRE(std::abs(c - 10000) < 5 * std::sqrt(60000 * 5 / 36.0));
    }
    SECTION("where 2^64 is no multiple of n, the surplus values are drawn again") {
        const std::uint64_t n = (std::uint64_t{1} << 63) + 1; // surplus: 2^63 − 1, about half
        random_generator random(4);
        random_generator same(4);
        int redrawn = 0;
        for (int i = 0; i < 1000; ++i) {
            std::uint64_t x = same();
            for (; x < n - 2; x = same()) ++redrawn;
            REQUIRE(index_below(random, n) == x % n);
        }
        REQUIRE(redrawn > 800);
    }
    SECTION("below 1 there is only 0, below 0 nothing") {
        random_generator random;
        REQUIRE(index_below(random, 1) == 0);
        REQUIRE_THROWS_AS(index_below(random, 0), std::domain_error);
    }
}

TEST_CASE("normal has the moments of N(0, 1), within 4 standard errors of 100000 values") {
    random_generator random(2026);
    const int n = 100000;
    double sum = 0, squares = 0, cubes = 0, fourths = 0, inside = 0, largest = 0;
    for (int i = 0; i < n; ++i) {
        const double x = normal(random);
        sum += x;
        squares += x * x;
        cubes += x * x * x;
        fourths += x * x * x * x;
        inside += std::abs(x) < 1;
        largest = std::max(largest, std::abs(x));
    }
    // The variances of x, x², x³, x⁴ and of the event |x| < 1.
    REQUIRE(std::abs(sum / n) < 4 * std::sqrt(1.0 / n));
    REQUIRE(std::abs(squares / n - 1) < 4 * std::sqrt(2.0 / n));
    REQUIRE(std::abs(cubes / n) < 4 * std::sqrt(15.0 / n));
    REQUIRE(std::abs(fourths / n - 3) < 4 * std::sqrt(96.0 / n));
    const double p = 0.682689492137085897; // erf(1/√2)
    REQUIRE(std::abs(inside / n - p) < 4 * std::sqrt(p * (1 - p) / n));
    REQUIRE(largest > 4);
    REQUIRE(largest < 8);
}

TEST_CASE("successive normals are uncorrelated, within 4 standard errors of 100000 pairs") {
    random_generator random(7);
    const int n = 100000;
    double products = 0;
    double before = normal(random);
    for (int i = 0; i < n; ++i) {
        const double x = normal(random);
        products += before * x;
        before = x;
    }
    REQUIRE(std::abs(products / n) < 4 / std::sqrt(n));
}

TEST_CASE("shuffle keeps the elements and gives each order equally often") {
    SECTION("a long sequence is a permutation, another one for another seed") {
        std::vector<int> numbers(1000);
        std::iota(numbers.begin(), numbers.end(), 0);
        auto first = numbers;
        auto second = numbers;
        random_generator one(1);
        random_generator two(2);
        shuffle(first, one);
        shuffle(second, two);
        REQUIRE(first != second);
        REQUIRE(first != numbers);
        std::sort(first.begin(), first.end());
        REQUIRE(first == numbers);
    }
    SECTION("24000 shuffles of 4 elements: 1000 of each order, within 5 standard deviations") {
        random_generator random(5);
        std::array<int, 256> count{};
        for (int i = 0; i < 24000; ++i) {
            std::array<int, 4> order{0, 1, 2, 3};
            shuffle(order, random);
            ++count[static_cast<std::size_t>(order[0] + 4 * order[1] + 16 * order[2]
                                             + 64 * order[3])];
        }
        int orders = 0;
        for (const int c : count) {
            if (c == 0) continue;
            ++orders;
            REQUIRE(std::abs(c - 1000) < 5 * std::sqrt(24000 * 23 / 576.0));
        }
        REQUIRE(orders == 24);
    }
    SECTION("nothing and one element stay as they are and draw no number") {
        random_generator random;
        std::vector<int> none;
        std::vector<int> single{7};
        shuffle(none, random);
        shuffle(single, random);
        REQUIRE(single == std::vector<int>{7});
        REQUIRE(random == random_generator());
    }
}

TEST_CASE("a generator goes on from its state, wherever it stands") {
    random_generator random(4);
    for (int drawn = 0; drawn < 700; ++drawn) {
        random_generator copy(random.state());
        REQUIRE(copy == random);
        REQUIRE(copy() == random());
    }
    STATIC_REQUIRE(random_generator(random_generator(4).state()) == random_generator(4));
}

TEST_CASE("a state that no generator has is refused") {
    auto state = random_generator(4).state();
    state.back() = 313;
    REQUIRE(message_of<std::invalid_argument>([&] { random_generator{state}; })
            == "random_generator: more words are used up than there are");
    random_generator::state_type zeros{};
    REQUIRE(message_of<std::invalid_argument>([&] { random_generator{zeros}; })
            == "random_generator: a state of 0 would stay at 0");
    zeros[0] = 0x7fffffff;
    REQUIRE_THROWS_AS(random_generator{zeros}, std::invalid_argument);
    zeros[0] = 0x80000000;
    REQUIRE_NOTHROW(random_generator{zeros});
    zeros[0] = 0;
    zeros[311] = 1;
    REQUIRE_NOTHROW(random_generator{zeros});
}

// From an independent program: Python, with its own Mersenne Twister and 60-digit logarithms.
TEST_CASE("the distributions' first numbers are known, at compile time and at run time") {
    constexpr auto normals = [] {
        random_generator random;
        return std::array{normal(random), normal(random), normal(random), normal(random)};
    };
    constexpr std::array expected{-0x1.9eb2730ccf6a1p+0, 0x1.3633d58c54d7ep+0, 0x1.24f987ea88014p-2,
                                  -0x1.2c40f70531442p-3};
    STATIC_REQUIRE(normals() == expected);
    REQUIRE(normals() == expected);

    constexpr auto uniforms = [] {
        random_generator random;
        return std::array{uniform(random), uniform(random)};
    };
    STATIC_REQUIRE(uniforms() == std::array{0x1.92da3239eded5p-1, 0x1.007deb1e2f202p-2});

    constexpr auto digits = [] {
        random_generator random;
        std::array<std::uint64_t, 8> drawn{};
        for (auto& digit : drawn) digit = index_below(random, 10);
        return drawn;
    };
    STATIC_REQUIRE(digits() == std::array<std::uint64_t, 8>{0, 8, 0, 2, 6, 8, 9, 8});

    constexpr auto shuffled = [] {
        random_generator random;
        std::array order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        shuffle(order, random);
        return order;
    };
    STATIC_REQUIRE(shuffled() == std::array{4, 5, 7, 6, 3, 2, 1, 8, 9, 0});
}
