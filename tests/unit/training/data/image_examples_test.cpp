#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/data/image_examples.hpp>

#include <stdexcept>

using gradus::dense;
using gradus::labelled_images;
using gradus::make_examples;
using gradus::make_network;
using gradus::sigmoid;

namespace {

const labelled_images two_images{{2, 1, 3, {0, 1, 128, 254, 255, 64}}, {7, 0}};

} // namespace

TEMPLATE_TEST_CASE("pixels become byte/256 and labels a 1 among ten, exactly", "", float, double) {
    const auto examples = make_examples(two_images, make_network<TestType>(dense<3, 10>(sigmoid)));
    REQUIRE(examples.size() == 2);
    REQUIRE(examples[0].x[0] == 0);
    REQUIRE(examples[0].x[1] == TestType(0x1p-8));
    REQUIRE(examples[0].x[2] == TestType(0.5));
    REQUIRE(examples[1].x[0] == TestType(0.9921875));
    REQUIRE(examples[1].x[1] == TestType(0.99609375));
    REQUIRE(examples[1].x[2] == TestType(0.25));
    for (std::size_t i = 0; i < 10; ++i) {
        REQUIRE(examples[0].y[i] == (i == 7 ? 1 : 0));
        REQUIRE(examples[1].y[i] == (i == 0 ? 1 : 0));
    }
}

TEST_CASE("images are samples: a feature a pixel, a class a digit") {
    const auto samples = make_samples(two_images);
    REQUIRE(samples.features == 3);
    REQUIRE(samples.values == std::vector<double>{0, 0x1p-8, 0.5, 0.9921875, 0.99609375, 0.25});
    REQUIRE(samples.labels == std::vector<std::size_t>{7, 0});
    REQUIRE(samples.classes.size() == 10);
    REQUIRE(samples.classes[7] == "7");
}

TEST_CASE("images that do not fit the network are refused with both sizes") {
    REQUIRE(message_of<std::invalid_argument>(
                [] { make_examples(two_images, make_network<double>(dense<4, 10>(sigmoid))); })
            == "the samples have 3 features, but the network takes 4 inputs");
    REQUIRE(message_of<std::invalid_argument>(
                [] { make_examples(two_images, make_network<double>(dense<3, 9>(sigmoid))); })
            == "the samples have 10 classes, but the network gives 9 outputs");
}

TEST_CASE("a label that is no digit is refused") {
    auto images = two_images;
    images.labels[1] = 10;
    REQUIRE(message_of<std::invalid_argument>(
                [&] { make_examples(images, make_network<double>(dense<3, 10>(sigmoid))); })
            == "sample 2 has label 10, but there are 10 classes, counted from 0");
}
