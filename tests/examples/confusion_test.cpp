#include "../../examples/train/confusion.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

using train::measurement;

namespace {

const std::vector<std::string> classes{"cat", "dog"};

measurement measured(const std::vector<std::size_t>& undecided) {
    measurement test;
    test.counts = {2, 0, 0, 1};
    test.undecided = undecided;
    return test;
}

} // namespace

TEST_CASE("outputs that are not numbers have a column of their own where there are any") {
    REQUIRE(confusion_csv(measured({0, 0}), classes)
            == "actual\\decided,cat,dog\ncat,2,0\ndog,0,1\n");
    REQUIRE(confusion_csv(measured({2, 0}), classes)
            == "actual\\decided,cat,dog,not a number\ncat,2,0,2\ndog,0,1,0\n");
}

TEST_CASE("an output that is not a number counts against the recall of its class") {
    REQUIRE(confusion_text(measured({0, 0}), classes).find("50.0 %") == std::string::npos);
    REQUIRE(confusion_text(measured({2, 0}), classes).find("50.0 %") != std::string::npos);
}
