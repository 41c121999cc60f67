#include "../../examples/train/confusion.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

namespace {

const std::vector<std::string> classes{"cat", "dog"};

gradus::confusion_matrix measured(std::size_t undecided) {
    gradus::confusion_matrix test(2);
    for (const std::size_t c : {0u, 0u, 1u}) test.add(c, c);
    for (std::size_t i = 0; i < undecided; ++i) test.add(0, gradus::no_class);
    return test;
}

} // namespace

TEST_CASE("outputs that are not numbers have a column of their own where there are any") {
    REQUIRE(train::confusion_csv(measured(0), classes)
            == "actual\\decided,cat,dog\ncat,2,0\ndog,0,1\n");
    REQUIRE(train::confusion_csv(measured(2), classes)
            == "actual\\decided,cat,dog,not a number\ncat,2,0,2\ndog,0,1,0\n");
}

TEST_CASE("an output that is not a number counts against the recall of its class") {
    REQUIRE(train::confusion_text(measured(0), classes).find("50.0 %") == std::string::npos);
    REQUIRE(train::confusion_text(measured(2), classes).find("50.0 %") != std::string::npos);
}
