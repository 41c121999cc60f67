#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/confusion_matrix.hpp>

#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

using gradus::confusion_matrix;
using gradus::no_class;

namespace {

/// Of three classes: 2 of class 0 are right and 1 is taken for class 1, of 1 one is right, for
/// another nothing is decided, and there is none of class 2.
constexpr confusion_matrix some() {
    confusion_matrix matrix(3);
    matrix.add(0, 0);
    matrix.add(0, 1);
    matrix.add(0, 0);
    matrix.add(1, 1);
    matrix.add(1, no_class);
    return matrix;
}

using numbers = gradus::vector<double, gradus::dynamic>;

numbers vector_of(const std::vector<double>& list) {
    numbers x(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) x[i] = list[i];
    return x;
}

} // namespace

TEST_CASE("a confusion matrix counts what is taken for what") {
    REQUIRE(some().classes() == 3);
    REQUIRE(some().count(0, 0) == 2);
    REQUIRE(some().count(0, 1) == 1);
    REQUIRE(some().count(1, 0) == 0);
    REQUIRE(some().undecided(0) == 0);
    REQUIRE(some().undecided(1) == 1);
    REQUIRE(some().samples_of(0) == 3);
    REQUIRE(some().samples_of(1) == 2);
    REQUIRE(some().taken_for(0) == 2);
    REQUIRE(some().taken_for(1) == 2);
    REQUIRE(some() == some());
    REQUIRE(!(some() == confusion_matrix(3)));
}

TEST_CASE("accuracy, precision and recall are shares of all, of a column and of a row") {
    REQUIRE(some().accuracy() == 0.6);
    REQUIRE(some().precision(0) == 1);
    REQUIRE(some().precision(1) == 0.5);
    REQUIRE(some().recall(0) == 2 / 3.0);
    REQUIRE(some().recall(1) == 0.5);
    REQUIRE(some().precision(2) == std::nullopt);
    REQUIRE(some().recall(2) == std::nullopt);
    REQUIRE(confusion_matrix(2).accuracy() == 0);
}

TEST_CASE("a class that is not there is refused") {
    confusion_matrix matrix(2);
    const auto refused = [](const auto& f) {
        return message_of<std::out_of_range>(f) == "a confusion matrix has no such class";
    };
    REQUIRE(refused([&] { matrix.add(2, 0); }));
    REQUIRE(refused([&] { matrix.add(0, 3); }));
    REQUIRE(refused([&] { (void)matrix.count(0, 2); }));
    REQUIRE(refused([&] { (void)matrix.undecided(2); }));
    REQUIRE(refused([&] { (void)matrix.recall(2); }));
}

TEST_CASE("the decisions of a network fill one, also of a single output neuron") {
    auto net = gradus::make_runtime_network<double>({2, 2}, gradus::identity);
    net.W(1)(0, 0) = net.W(1)(1, 1) = 1; // it gives back its inputs
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::pair<numbers, numbers>> samples = {
        {vector_of({2, 1}), vector_of({1, 0})},
        {vector_of({2, 1}), vector_of({0, 1})},
        {vector_of({nan, 1}), vector_of({0, 1})}};
    confusion_matrix expected(2);
    expected.add(0, 0);
    expected.add(1, 0);
    expected.add(1, no_class);
    REQUIRE(confusion(net, samples) == expected);

    auto single = gradus::make_runtime_network<double>({1, 1}, gradus::identity);
    single.W(1)(0, 0) = 1;
    confusion_matrix of_single(2);
    of_single.add(0, 1);
    const std::vector<std::pair<numbers, numbers>> one = {{vector_of({0.75}), vector_of({0})}};
    REQUIRE(confusion(single, one) == of_single);
    const std::vector<std::pair<numbers, numbers>> wrong = {{vector_of({1}), vector_of({0, 0})}};
    REQUIRE_THROWS_AS(confusion(single, wrong), std::invalid_argument);
}
