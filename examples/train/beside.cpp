#include "beside.hpp"

#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/tables.hpp"
#include "../support/terminal.hpp"

#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace train {
namespace {

namespace fs = std::filesystem;

/// The last column, which is the test's accuracy or error, from epoch 0 on.
std::vector<std::string> test_column(const std::string& metrics) {
    std::vector<std::string> column;
    for (const auto& row : support::rows_of(metrics)) column.push_back(row.back());
    return column;
}

std::string script(const std::string& table, const earlier_training& earlier, const history& own) {
    const auto line = [&](int column, std::string_view colour, const std::string& title) {
        return support::curve("both", own.quality_column(column), colour, title) + " noenhanced";
    };
    return support::curves_of("both", table.substr(table.find('\n') + 1), 1)
           + "set datafile separator ','\nset xlabel 'epoch'\n" + own.quality_axis(" on the test")
           + "plot " + line(2, "#31508f", "this training") + ", "
           + line(3, "#808080", earlier.folder) + '\n';
}

} // namespace

earlier_training read_earlier(const fs::path& folder, const fs::path& output, const history& own) {
    const auto refuse = [&](const std::string& why) {
        throw std::runtime_error(fmt::format("--beside: {}", why));
    };
    std::error_code unknown;
    if (fs::equivalent(folder, output, unknown))
        refuse(folder.string() + ": is where this training writes its own tables");
    constexpr std::size_t most = 64u << 20;
    std::string metrics;
    try {
        metrics = gradus::read_file(folder / "metrics.csv", most);
    } catch (const std::exception& failure) {
        refuse(failure.what());
    }
    if (!own.may_be_metrics(metrics))
        refuse(
            (folder / "metrics.csv").string() + ": is no table of "
            + (own.target().empty() ? "a training of classes" : "a training of " + own.target()));
    return {folder.string(), metrics};
}

void write_beside(const fs::path& output, const earlier_training& earlier, const history& own) {
    const std::vector<std::string> ours = test_column(own.metrics);
    const std::vector<std::string> theirs = test_column(earlier.metrics);
    std::string table = own.target().empty() ? "epoch,test_accuracy,test_accuracy_beside\n"
                                             : "epoch,test_rms_error,test_rms_error_beside\n";
    const auto at = [](const std::vector<std::string>& column, std::size_t epoch) {
        return epoch < column.size() ? column[epoch] : std::string();
    };
    for (std::size_t epoch = 0; epoch < std::max(ours.size(), theirs.size()); ++epoch)
        table += fmt::format("{},{},{}\n", epoch, at(ours, epoch), at(theirs, epoch));
    gradus::write_whole_file(output / beside_table, table);

    const bool is_regression = !own.target().empty();
    const auto shown = [&](const std::string& number) {
        return is_regression ? number
                             : fmt::format("{:.2f} %", 100 * std::strtod(number.c_str(), nullptr));
    };
    const std::size_t first = std::min({std::size_t{1}, ours.size() - 1, theirs.size() - 1});
    support::print('\n'
                   + support::wrapped(fmt::format(
                       "Beside {}: after epoch {} its {} on the test is {}, here {}; at the end, "
                       "after {} epochs, {}, here after {} epochs {}.",
                       earlier.folder, first, is_regression ? "error" : "accuracy",
                       shown(theirs[first]), shown(ours[first]), theirs.size() - 1,
                       shown(theirs.back()), ours.size() - 1, shown(ours.back())))
                   + '\n');
    std::string files = beside_table;
    if (support::has_gnuplot()) {
        support::draw_plot(output, beside_picture, script(table, earlier, own));
        files += fmt::format(" and {}", beside_picture);
    }
    support::print(fmt::format("Both: {}\n", files));
}

} // namespace train
