#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/data/sample_split.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

using gradus::labelled_samples;
using gradus::random_generator;
using gradus::split;

namespace {

// Sample i has the features i and −i and one of three classes.
labelled_samples numbered(std::size_t n) {
    labelled_samples samples{2, {}, {}, {"a", "b", "c"}};
    for (std::size_t i = 0; i < n; ++i) {
        samples.values.insert(samples.values.end(),
                              {static_cast<double>(i), -static_cast<double>(i)});
        samples.labels.push_back(i % 3);
    }
    return samples;
}

std::string complaint(std::size_t n, double share) {
    random_generator random;
    return message_of<std::invalid_argument>([&] { split(numbered(n), share, random); });
}

} // namespace

TEST_CASE("each sample lands in one part, whole, and both parts keep the order") {
    random_generator random(1);
    const auto [training, test] = split(numbered(100), 0.2, random);
    REQUIRE(training.size() == 80);
    REQUIRE(test.size() == 20);
    std::vector<double> all;
    for (const auto& part : {training, test}) {
        REQUIRE(part.classes == numbered(1).classes);
        REQUIRE(part.features == 2);
        REQUIRE(part.values.size() == 2 * part.size());
        for (std::size_t i = 0; i < part.size(); ++i) {
            const double number = part.row(i)[0];
            REQUIRE(part.row(i)[1] == -number);
            REQUIRE(part.labels[i] == static_cast<std::size_t>(number) % 3);
            if (i > 0) REQUIRE(part.row(i - 1)[0] < number);
            all.push_back(number);
        }
    }
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < 100; ++i) REQUIRE(all[i] == static_cast<double>(i));
}

TEST_CASE("a sample's target goes with it") {
    labelled_samples samples{1, {}, std::vector<std::size_t>(20, 0), {"price"}};
    for (int i = 0; i < 20; ++i) {
        samples.values.push_back(i);
        samples.targets.push_back(100 + i);
    }
    random_generator random(1);
    const auto [training, test] = split(samples, 0.25, random);
    for (const auto& part : {training, test}) {
        REQUIRE(part.targets.size() == part.size());
        for (std::size_t i = 0; i < part.size(); ++i)
            REQUIRE(part.targets[i] == 100 + part.row(i)[0]);
    }
}

TEST_CASE("the same seed makes the same split, another seed another") {
    const auto with_seed = [](std::uint64_t seed) {
        random_generator random(seed);
        return split(numbered(50), 0.3, random).test;
    };
    REQUIRE(with_seed(1) == with_seed(1));
    REQUIRE_FALSE(with_seed(1) == with_seed(2));
}

TEST_CASE("every sample is equally likely to be tested on, within 5 standard deviations") {
    random_generator random(3);
    std::array<int, 10> count{};
    for (int k = 0; k < 5000; ++k) {
        const auto parts = split(numbered(10), 0.3, random);
        for (std::size_t i = 0; i < 3; ++i) ++count[static_cast<std::size_t>(parts.test.row(i)[0])];
    }
    for (const int c : count) REQUIRE(std::abs(c - 1500) < 5 * std::sqrt(5000 * 0.3 * 0.7));
}

TEST_CASE("the share is rounded to whole samples") {
    const auto test_size = [](std::size_t n, double share) {
        random_generator random;
        return split(numbered(n), share, random).test.size();
    };
    REQUIRE(test_size(100, 0.29) == 29); // 0.29 · 100 is a little less than 29
    REQUIRE(test_size(3, 0.5) == 2);
    REQUIRE(test_size(2, 0.3) == 1);
}

TEST_CASE("shares and parts that make no sense are refused") {
    for (const double share :
         {0.0, 1.0, -0.5, 1.5, std::nan(""), std::numeric_limits<double>::infinity()})
        REQUIRE(complaint(10, share)
                == "the share of the test samples must be above 0 and below 1");
    REQUIRE(complaint(4, 0.1)
            == "of 4 samples, 0 would be for the test: neither part may be empty");
    REQUIRE(complaint(1, 0.9)
            == "of 1 samples, 1 would be for the test: neither part may be empty");
    REQUIRE(complaint(0, 0.5)
            == "of 0 samples, 0 would be for the test: neither part may be empty");
}
