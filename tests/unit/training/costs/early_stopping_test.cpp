#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/costs/early_stopping.hpp>

#include <cmath>
#include <limits>
#include <vector>

using gradus::early_stopping;

namespace {

/// The number of the measurement that stops, 0 if none does.
constexpr std::size_t stops_at(early_stopping rule, const std::vector<double>& costs) {
    for (std::size_t k = 0; k < costs.size(); ++k)
        if (rule.should_stop(costs[k])) return k + 1;
    return 0;
}

} // namespace

TEST_CASE("it stops after so many measurements in a row without a new best") {
    STATIC_REQUIRE(stops_at(early_stopping(2), {5, 4, 4.5, 3, 3.5, 3, 2}) == 6);
    STATIC_REQUIRE(stops_at(early_stopping(3), {5, 4, 4.5, 3, 3.5, 3, 2}) == 0);
    STATIC_REQUIRE(stops_at(early_stopping(1), {5, 5}) == 2);
}

TEST_CASE("an improvement must be larger than the least") {
    STATIC_REQUIRE(stops_at(early_stopping(2, 0.5), {5, 4.75, 4.5}) == 3);
    STATIC_REQUIRE(stops_at(early_stopping(2, 0.5), {5, 4.75, 4.25}) == 0);
}

TEST_CASE("it remembers the best and when it was") {
    early_stopping rule(3);
    REQUIRE(rule.best() == std::numeric_limits<double>::infinity());
    REQUIRE_FALSE(rule.is_best());
    rule.should_stop(2);
    REQUIRE(rule.is_best());
    rule.should_stop(1);
    rule.should_stop(3);
    REQUIRE_FALSE(rule.is_best());
    REQUIRE(rule.best() == 1);
    REQUIRE(rule.number_of_best() == 2);
}

TEST_CASE("a rule that goes on from what another has seen stops where that would") {
    const std::vector<double> costs{5, 4, 4.5, 3, 3.5, 3, 2};
    for (std::size_t seen = 0; seen < 6; ++seen) {
        early_stopping first(2);
        for (std::size_t k = 0; k < seen; ++k) REQUIRE_FALSE(first.should_stop(costs[k]));
        early_stopping second(2, 0, first.seen());
        REQUIRE(second.is_best() == first.is_best());
        REQUIRE(second.best() == first.best());
        for (std::size_t k = seen; k < 6; ++k) REQUIRE(second.should_stop(costs[k]) == (k == 5));
        REQUIRE(second.seen() == gradus::seen_costs{6, 4, 3});
    }
}

TEST_CASE("NaN is never a new best, so a training that diverges stops") {
    const double nan = std::nan("");
    REQUIRE(stops_at(early_stopping(2), {nan, nan}) == 2);
    REQUIRE(stops_at(early_stopping(2), {nan, 7, nan, nan}) == 4);
}

TEST_CASE("no patience, a negative improvement and a best after the last are refused") {
    REQUIRE(message_of<std::invalid_argument>([] { early_stopping(0); })
            == "early_stopping: the patience must be above 0");
    REQUIRE(message_of<std::invalid_argument>([] { early_stopping(1, -1); })
            == "early_stopping: the least improvement must be a finite number, not below 0");
    REQUIRE(message_of<std::invalid_argument>([] { early_stopping(1, 0, {2, 3, 0.5}); })
            == "early_stopping: the best measurement must not come after the last");
}
