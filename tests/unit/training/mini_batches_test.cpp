#include "catch.hpp"

#include <gradus/training/mini_batches.hpp>

#include <algorithm>
#include <stdexcept>
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

TEST_CASE("There are no mini-batches of no samples") {
    mini_batches batches;
    random_generator random(2);
    REQUIRE_THROWS_AS(batches.for_each(0, 4, random, [](auto) {}), std::invalid_argument);
}
