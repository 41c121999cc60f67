#include "catch.hpp"
#include "files.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/image_examples.hpp>

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

TEST_CASE("shapes known at run time get the same examples") {
    const auto fixed = make_examples(two_images, make_network<double>(dense<3, 10>(sigmoid)));
    const auto free = make_examples(
        two_images, gradus::runtime_network<double, gradus::sigmoid_activation>({3, 10}, sigmoid));
    REQUIRE(free.size() == fixed.size());
    for (std::size_t k = 0; k < free.size(); ++k) {
        for (std::size_t j = 0; j < 3; ++j) REQUIRE(free[k].x[j] == fixed[k].x[j]);
        for (std::size_t i = 0; i < 10; ++i) REQUIRE(free[k].y[i] == fixed[k].y[i]);
    }
}

TEST_CASE("images that do not fit the network are refused with both sizes") {
    REQUIRE(message_of<std::invalid_argument>(
                [] { make_examples(two_images, make_network<double>(dense<4, 10>(sigmoid))); })
            == "the images have 1 x 3 = 3 pixels, but the network takes 4 inputs");
    REQUIRE(message_of<std::invalid_argument>(
                [] { make_examples(two_images, make_network<double>(dense<3, 9>(sigmoid))); })
            == "the labels are ten digits, but the network gives 9 outputs");
}
