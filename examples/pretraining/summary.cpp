#include "../support/summary.hpp"

#include "report.hpp"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace pretraining {
namespace {

template <class Function>
support::spread over(const row& of, const Function& f) {
    std::vector<double> values;
    for (const run& one : of.runs) values.push_back(f(one));
    return support::spread_of(values);
}

} // namespace

std::string summary_of(const measurements& measured) {
    std::vector<support::summary_row> rows;
    for (const row& of : measured.table) {
        const auto right = [&](const char* when, std::size_t epoch) {
            rows.push_back(support::share_row(
                fmt::format("right answers {}, {}", when, of.what.name),
                over(of, [&](const run& one) { return 1 - one.epochs.at(epoch).test_error; }),
                of.runs.size()));
        };
        right("after the first epoch", 1);
        right("at the end", of.what.epochs);
        rows.push_back(support::number_row(
            fmt::format("‖∂C/∂b¹‖ before training, {}", of.what.name),
            over(of, [](const run& one) { return one.gradients_at_start.front(); }),
            of.runs.size()));
    }
    for (const row& of : measured.errors) {
        const auto last = [&](const char* quantity, double epoch::* which, auto as_row) {
            rows.push_back(
                as_row(fmt::format("{}, two hidden layers, {}", quantity, of.what.name),
                       over(of, [&](const run& one) { return one.epochs.back().*which; }),
                       of.runs.size()));
        };
        last("training cost at the end", &epoch::training_cost, support::number_row);
        last("wrong of the images learnt", &epoch::training_error, support::share_row);
        last("test cost at the end", &epoch::test_cost, support::number_row);
        last("wrong of the test images", &epoch::test_error, support::share_row);
    }
    return support::csv_of(rows);
}

} // namespace pretraining
