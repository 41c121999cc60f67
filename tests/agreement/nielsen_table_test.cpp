#include "catch.hpp"
#include "unstable_gradient/nielsen.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

// Nielsen's table: the norms of his networks' hidden layers before they learn, over 100 seeds.
// The expected medians are those that an audit of the articles measured over 100 seeds of its own;
// two such medians differ by some 5 % by chance alone.

namespace {

using namespace unstable_gradient;

constexpr std::uint64_t seeds = 100;

/// norms[l − 1], sorted.
std::vector<std::vector<double>> norms_over_seeds(const sizes& layers) {
    const auto images = gradus::load_mnist_format(EXAMPLE_DATA).training;
    std::vector<std::vector<double>> norms(layers.size() - 2);
    with_network(layers, [&](auto net) {
        const auto examples = gradus::make_examples(images, net);
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            gradus::random_generator random(seed);
            gradus::initialise_as_nielsen(net, random);
            const auto of_seed = hidden_norms(net, measured_part(examples));
            for (std::size_t l = 0; l < norms.size(); ++l) norms[l].push_back(of_seed[l]);
        }
    });
    for (auto& layer : norms) std::sort(layer.begin(), layer.end());
    return norms;
}

void check(const sizes& hidden, const std::vector<double>& expected) {
    const sizes layers = all_sizes(784, hidden);
    const auto norms = norms_over_seeds(layers);
    const auto book = norms_in_the_book(layers);
    REQUIRE(norms.size() == expected.size());
    REQUIRE(norms.size() == book.size());
    for (std::size_t l = 0; l < norms.size(); ++l) {
        const auto& sorted = norms[l];
        const double median = (sorted[seeds / 2 - 1] + sorted[seeds / 2]) / 2;
        INFO("layer " << l + 1 << ": median " << median << ", expected " << expected[l]);
        CHECK(std::abs(median / expected[l] - 1) < 0.1);
        CHECK(sorted[seeds / 20] <= book[l]); // the book's one network lies in the middle 90 %
        CHECK(book[l] <= sorted[seeds - 1 - seeds / 20]);
    }
}

} // namespace

TEST_CASE("Nielsen's table: 784-30-30-10") { check({30, 30}, {0.0605, 0.301}); }

TEST_CASE("Nielsen's table: 784-30-30-30-10") { check({30, 30, 30}, {0.0116, 0.0553, 0.287}); }

TEST_CASE("Nielsen's table: 784-30-30-30-30-10") {
    check({30, 30, 30, 30}, {0.0023, 0.0115, 0.0586, 0.291});
}
