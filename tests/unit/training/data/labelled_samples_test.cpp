#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/labelled_samples.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using gradus::check_samples;
using gradus::decision;
using gradus::dense;
using gradus::labelled_samples;
using gradus::make_examples;
using gradus::make_network;
using gradus::sigmoid;

namespace {

const labelled_samples three_kinds{2, {0.5, -3, 1e300, 0.1, 7, 8}, {2, 0, 1}, {"a", "b", "c"}};
const labelled_samples two_kinds{1, {4, 5, 6}, {1, 0, 1}, {"no", "yes"}};

template <class T = double>
std::string complaint(const labelled_samples& samples) {
    return message_of<std::invalid_argument>(
        [&] { make_examples(samples, make_network<T>(dense<2, 3>(sigmoid))); });
}

} // namespace

TEST_CASE("a row is the numbers of one sample") {
    REQUIRE(three_kinds.size() == 3);
    REQUIRE(three_kinds.row(1).size() == 2);
    REQUIRE(three_kinds.row(1)[0] == 1e300);
    REQUIRE(three_kinds.row(2)[1] == 8);
}

TEST_CASE("with an output for each class the target is 1 at the label's place") {
    const auto net = make_network<double>(dense<2, 3>(sigmoid));
    const auto examples = make_examples(three_kinds, net);
    REQUIRE(examples.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 2; ++j) REQUIRE(examples[i].x[j] == three_kinds.row(i)[j]);
        for (std::size_t c = 0; c < 3; ++c)
            REQUIRE(examples[i].y[c] == (c == three_kinds.labels[i] ? 1 : 0));
        REQUIRE(decision(examples[i].y) == three_kinds.labels[i]);
    }
}

TEST_CASE("a single output for two classes has the label as its target") {
    const auto examples = make_examples(two_kinds, make_network<float>(dense<1, 1>(sigmoid)));
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(examples[i].y.size() == 1);
        REQUIRE(examples[i].y[0] == static_cast<float>(two_kinds.labels[i]));
        REQUIRE(decision(examples[i].y) == two_kinds.labels[i]);
    }
    const auto one_hot = make_examples(two_kinds, make_network<float>(dense<1, 2>(sigmoid)));
    REQUIRE(one_hot[0].y[0] == 0);
    REQUIRE(one_hot[0].y[1] == 1);
}

TEST_CASE("shapes known at run time get the same examples") {
    const auto fixed = make_examples(three_kinds, make_network<double>(dense<2, 3>(sigmoid)));
    const auto free = make_examples(
        three_kinds, gradus::runtime_network<double, gradus::sigmoid_activation>({2, 3}, sigmoid));
    REQUIRE(free.size() == fixed.size());
    for (std::size_t i = 0; i < free.size(); ++i) {
        for (std::size_t j = 0; j < 2; ++j) REQUIRE(free[i].x[j] == fixed[i].x[j]);
        for (std::size_t c = 0; c < 3; ++c) REQUIRE(free[i].y[c] == fixed[i].y[c]);
    }
}

TEST_CASE("a network of another shape is refused with both numbers") {
    const auto with = [](const auto& net) {
        return message_of<std::invalid_argument>([&] { make_examples(three_kinds, net); });
    };
    REQUIRE(with(make_network<double>(dense<4, 3>(sigmoid)))
            == "the samples have 2 features, but the network takes 4 inputs");
    REQUIRE(with(make_network<double>(dense<2, 4>(sigmoid)))
            == "the samples have 3 classes, but the network gives 4 outputs");
    REQUIRE(with(make_network<double>(dense<2, 1>(sigmoid)))
            == "the samples have 3 classes, but the network gives 1 outputs");
}

TEST_CASE("numbers that are not finite are refused with their place") {
    auto samples = three_kinds;
    samples.values[3] = std::nan("");
    REQUIRE(complaint(samples) == "sample 2, feature 2: nan is no finite double");
    samples.values[3] = std::numeric_limits<double>::infinity();
    REQUIRE(complaint(samples) == "sample 2, feature 2: inf is no finite double");
    samples.values[0] = -std::numeric_limits<double>::infinity();
    REQUIRE(complaint(samples) == "sample 1, feature 1: -inf is no finite double");
}

TEST_CASE("numbers that the network's scalar cannot hold are refused with their place") {
    REQUIRE(complaint<float>(three_kinds) == "sample 2, feature 1: 1e+300 is no finite float");
    auto samples = three_kinds;
    samples.values[2] = std::numeric_limits<float>::max();
    samples.values[4] = -std::numeric_limits<float>::max();
    REQUIRE(complaint<float>(samples) == "");
    samples.values[4] = -0x1p128;
    REQUIRE(complaint<float>(samples)
            == "sample 3, feature 1: -3.402823669209385e+38 is no finite float");
}

TEST_CASE("for regression the single output's target is the sample's") {
    const labelled_samples prices{2, {1, 2, 3, 4}, {0, 0}, {"price"}, {0.1, -1e300}};
    const auto examples = make_examples(prices, make_network<double>(dense<2, 1>(sigmoid)));
    REQUIRE(examples[0].y[0] == 0.1);
    REQUIRE(examples[1].y[0] == -1e300);
    REQUIRE(examples[1].x[1] == 4);
    const auto with = [](const labelled_samples& samples, const auto& net) {
        return message_of<std::invalid_argument>([&] { make_examples(samples, net); });
    };
    REQUIRE(with(prices, make_network<double>(dense<2, 2>(sigmoid)))
            == "the samples have one target, but the network gives 2 outputs");
    REQUIRE(with(prices, make_network<float>(dense<2, 1>(sigmoid)))
            == "sample 2, target: -1e+300 is no finite float");
    labelled_samples wrong = prices;
    wrong.targets[0] = std::nan("");
    REQUIRE(with(wrong, make_network<double>(dense<2, 1>(sigmoid)))
            == "sample 1, target: nan is no finite double");
    wrong = prices;
    wrong.targets.pop_back();
    REQUIRE(message_of<std::invalid_argument>([&] { check_samples(wrong); })
            == "2 samples cannot have 1 targets");
    wrong = prices;
    wrong.classes.push_back("rent");
    REQUIRE(message_of<std::invalid_argument>([&] { check_samples(wrong); })
            == "samples with a target have one name for it, not 2 classes");
}

TEST_CASE("samples that contradict themselves are refused") {
    auto samples = three_kinds;
    samples.labels[2] = 3;
    REQUIRE(complaint(samples) == "sample 3 has label 3, but there are 3 classes, counted from 0");
    samples = three_kinds;
    samples.values.pop_back();
    REQUIRE(complaint(samples) == "3 samples of 2 features cannot have 5 values");
    REQUIRE_NOTHROW(check_samples(three_kinds));
    REQUIRE_NOTHROW(check_samples({}));
}
