#include "catch.hpp"
#include "close.hpp"
#include "unit/training/files.hpp"

#include <gradus/numbers/random.hpp>
#include <gradus/training/data/standardise.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using gradus::feature_scale;
using gradus::labelled_samples;
using gradus::measure_scale;
using gradus::standardise;

namespace {

labelled_samples one_feature(const std::vector<double>& values) {
    return {1, values, std::vector<std::size_t>(values.size(), 0), {"only"}};
}

std::vector<double> standardised(labelled_samples samples) {
    standardise(samples, measure_scale(samples));
    return samples.values;
}

std::string complaint(const std::vector<double>& values) {
    return message_of<std::invalid_argument>([&] { measure_scale(one_feature(values)); });
}

} // namespace

TEST_CASE("mean and deviation of each feature by itself") {
    const labelled_samples samples{2, {1, -10, 3, 30, 5, -10, 7, 30}, {0, 0, 0, 0}, {"only"}};
    const feature_scale scale = measure_scale(samples);
    REQUIRE(scale.mean == std::vector<double>{4, 10});
    REQUIRE(close(scale.deviation[0], std::sqrt(5.0), 1e-15));
    REQUIRE(close(scale.deviation[1], 20, 1e-15));
}

TEST_CASE("standardised features have mean 0 and variance 1, whatever their size") {
    for (const double size : {1.0, 1e-3, 1e300, 1e-300})
        for (const double offset : {0.0, 5.0, -1e3}) {
            gradus::random_generator random(4);
            std::vector<double> values;
            for (int i = 0; i < 1000; ++i)
                values.push_back(size * (gradus::uniform(random) + offset));
            double sum = 0;
            double squares = 0;
            for (const double x : standardised(one_feature(values))) {
                sum += x;
                squares += x * x;
            }
            REQUIRE(std::abs(sum / 1000) < 1e-9);
            REQUIRE(std::abs(squares / 1000 - 1) < 1e-9);
        }
}

TEST_CASE("values that differ little beside their size lose none of the difference") {
    const double tiny = 0x1p-50;
    REQUIRE(standardised(one_feature({1, 1 + tiny, 1, 1 + tiny}))
            == std::vector<double>{-1, 1, -1, 1});
}

TEST_CASE("targets have a scale of their own, and features keep theirs") {
    labelled_samples samples{1, {7, 8}, {0, 0}, {"price"}, {10, 30}};
    const feature_scale scale = gradus::measure_target_scale(samples);
    REQUIRE(scale == feature_scale{{20}, {10}});
    gradus::standardise_targets(samples, scale);
    REQUIRE(samples == labelled_samples{1, {7, 8}, {0, 0}, {"price"}, {-1, 1}});
}

TEST_CASE("a constant feature becomes 0") {
    // The sum of ten times 0.1 is not 1, so its mean is not 0.1.
    REQUIRE(standardised(one_feature(std::vector<double>(10, 0.1))) == std::vector<double>(10, 0));
    REQUIRE(standardised(one_feature({1e308, 1e308})) == std::vector<double>(2, 0));
    REQUIRE(standardised(one_feature({7})) == std::vector<double>{0});
    SECTION("in other samples too, but what is not finite stays so") {
        const auto scale = measure_scale(one_feature({3, 3}));
        auto others = one_feature({4, std::nan(""), std::numeric_limits<double>::infinity()});
        standardise(others, scale);
        REQUIRE(others.values[0] == 0);
        REQUIRE(std::isnan(others.values[1]));
        REQUIRE_FALSE(std::isfinite(others.values[2]));
    }
}

TEST_CASE("other samples are moved by what was measured, not by their own mean") {
    auto test = one_feature({9, 4});
    standardise(test, measure_scale(one_feature({3, 5})));
    REQUIRE(test.values == std::vector<double>{5, 0});
    standardise(test, {{1}, {2}});
    REQUIRE(test.values == std::vector<double>{2, -0.5});
}

TEST_CASE("what cannot be measured or does not fit is refused") {
    const std::string refusal =
        "feature 1 cannot be standardised: its values are not all finite, or lie too far apart";
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(complaint({1, std::nan("")}) == refusal);
    REQUIRE(complaint({std::nan("")}) == refusal);
    REQUIRE(complaint({infinity}) == refusal);
    REQUIRE(complaint({1, -infinity}) == refusal);
    REQUIRE(complaint({1e308, -1e308}) == refusal);
    REQUIRE(complaint({}) == "there are no samples to measure the features on");
    auto samples = one_feature({1});
    REQUIRE(message_of<std::invalid_argument>([&] { standardise(samples, {{1, 2}, {1, 1}}); })
            == "the scale of 2 features does not fit samples of 1");
}

TEST_CASE("samples that contradict themselves and a scale with a part missing are refused") {
    labelled_samples without_features{.features = 0, .values = {1, 2}, .labels = {}, .classes = {}};
    REQUIRE(message_of<std::invalid_argument>([&] { standardise(without_features, {}); })
            == "0 samples of 0 features cannot have 2 values");
    without_features.values.clear();
    REQUIRE_NOTHROW(standardise(without_features, {}));
    auto samples = one_feature({1});
    REQUIRE_THROWS_AS(standardise(samples, {{1}, {}}), std::invalid_argument);
}
