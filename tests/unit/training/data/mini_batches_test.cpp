#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/data/mini_batches.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

TEST_CASE("Mini-batches take every sample once, the last ones what is left") {
    mini_batches batches;
    random_generator random(2);
    std::vector<std::size_t> sizes, seen;
    batches.for_each(11, 4, random, [&](std::span<const std::size_t> indices) {
        sizes.push_back(indices.size());
        seen.insert(seen.end(), indices.begin(), indices.end());
    });
    REQUIRE(sizes == std::vector<std::size_t>{4, 4, 3});
    REQUIRE(!std::is_sorted(seen.begin(), seen.end()));
    std::sort(seen.begin(), seen.end());
    for (std::size_t i = 0; i < 11; ++i) REQUIRE(seen[i] == i);
}

TEST_CASE("After the indices of a mini-batch come those of the next one") {
    mini_batches batches;
    random_generator random(2);
    std::vector<std::size_t> next, sizes;
    batches.for_each(11, 4, random, [&](std::span<const std::size_t> indices) {
        const std::size_t common = std::min(indices.size(), next.size());
        REQUIRE(std::equal(indices.begin(), indices.begin() + static_cast<std::ptrdiff_t>(common),
                           next.begin()));
        const auto after = batches.after(indices);
        next.assign(after.begin(), after.end());
        sizes.push_back(next.size());
    });
    REQUIRE(sizes == std::vector<std::size_t>{4, 3, 0});
}

TEST_CASE("There are no mini-batches of no samples") {
    mini_batches batches;
    random_generator random(2);
    REQUIRE_THROWS_AS(batches.for_each(0, 4, random, [](auto) {}), std::invalid_argument);
}

TEST_CASE("A pass stops where the function says so, and the rest follows from there") {
    mini_batches batches;
    const random_generator start(2);
    random_generator random = start;
    std::vector<std::size_t> whole;
    REQUIRE(batches.for_each(11, 4, random, [&](auto indices) {
        whole.insert(whole.end(), indices.begin(), indices.end());
    }) == 11);
    const random_generator end = random;
    for (const std::size_t stop : {4u, 8u, 11u}) {
        std::vector<std::size_t> seen;
        const auto until = [&](std::size_t last) {
            return [&seen, last](auto indices) {
                seen.insert(seen.end(), indices.begin(), indices.end());
                return seen.size() < last;
            };
        };
        random = start;
        REQUIRE(batches.for_each(11, 4, random, until(stop)) == stop);
        REQUIRE(seen.size() == stop);
        random = start;
        REQUIRE(batches.for_each(11, 4, random, until(12), stop) == 11);
        REQUIRE(seen == whole);
        REQUIRE(random == end);
    }
}

TEST_CASE("A pass goes on only where a mini-batch begins, or at its end") {
    mini_batches batches;
    random_generator random(2);
    const auto from = [&](std::size_t first) {
        return message_of<std::invalid_argument>(
            [&] { batches.for_each(11, 4, random, [](auto) {}, first); });
    };
    for (const std::size_t first : {0u, 4u, 8u, 11u}) REQUIRE(from(first).empty());
    for (const std::size_t first : {1u, 3u, 10u, 12u, 16u})
        REQUIRE(from(first)
                == "an epoch of 11 samples in mini-batches of 4 cannot go on after "
                       + std::to_string(first));
}

TEST_CASE("Mini-batches of no samples are refused") {
    random_generator random(1);
    REQUIRE(message_of<std::invalid_argument>(
                [&] { mini_batches().for_each(10, 0, random, [](auto) {}); })
            == "a mini-batch has at least one sample, not 0");
    REQUIRE_THROWS_AS(
        mini_batches().for_each(10, 0, random, [](auto) {}, 5), std::invalid_argument);
}
