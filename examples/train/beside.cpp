#include "beside.hpp"

#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/terminal.hpp"

#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace train {
namespace {

namespace fs = std::filesystem;

/// The last column, which is the test's accuracy or error, from epoch 0 on.
std::vector<std::string> test_column(const std::string& metrics) {
    std::vector<std::string> column;
    std::istringstream lines(metrics);
    std::string line;
    std::getline(lines, line); // the names
    while (std::getline(lines, line)) column.push_back(line.substr(line.rfind(',') + 1));
    return column;
}

std::string script(const std::string& table, const earlier_training& earlier, const history& own) {
    const bool is_regression = !own.target().empty();
    const std::string label = is_regression ? "error on the test, in units of " + own.target()
                                            : "accuracy on the test, %";
    const auto line = [&](int column, const std::string& color, const std::string& title) {
        return "$both using 1:"
               + (is_regression ? std::to_string(column) : fmt::format("(100*${})", column))
               + " pt 7 ps 0.5 lw 2 lc rgb '" + color + "' title "
               + support::text_for_gnuplot(title) + " noenhanced";
    };
    return "$both << end_of_data\n" + table.substr(table.find('\n') + 1)
           + "end_of_data\n"
             "set terminal svg size 800,400 font 'sans-serif,13' background rgb 'white'\n"
             "set datafile separator ','\n"
             "set grid ytics lc rgb '#d0d0d0'\n"
             "set key outside right top reverse Left samplen 2\n"
             "set style data linespoints\n"
             "set xlabel 'epoch'\nset yrange [0:"
           + (is_regression ? "*" : "100") + "]\nset ylabel " + support::text_for_gnuplot(label)
           + " noenhanced\nplot " + line(2, "#31508f", "this training") + ", "
           + line(3, "#808080", earlier.folder) + "\n";
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
