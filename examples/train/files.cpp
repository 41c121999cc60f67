#include "files.hpp"

#include "../support/diagnosis_plot.hpp"
#include "../support/output.hpp"
#include "../support/plot.hpp"

#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>
#include <unistd.h> // access is POSIX

#include <cstddef>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace train {
namespace {

namespace fs = std::filesystem;

constexpr const char* metrics_table = "metrics.csv";
constexpr const char* diagnosis_table = "diagnosis.csv";
constexpr const char* confusion_table = "confusion.csv";
constexpr const char* training_picture = "training.svg";
constexpr const char* diagnosis_picture = "diagnosis.svg";
constexpr const char* weights = "weights.npz";

/// Cost and accuracy, or error, over the epochs, one panel below the other.
std::string script(const history& past) {
    const std::string& metrics = past.metrics;
    const bool is_regression = !past.target().empty();
    const std::string label =
        is_regression
            ? support::text_for_gnuplot("error, root mean square, in units of " + past.target())
            : "'accuracy, %'";
    const auto second_panel = [&](int column) {
        return is_regression ? std::to_string(column) : fmt::format("(100*${})", column);
    };
    // Below the first line, which has the names.
    const std::string data = metrics.substr(metrics.find('\n') + 1);
    return "$metrics << end_of_data\n" + data
           + "end_of_data\n"
             "set terminal svg size 800,600 font 'sans-serif,13' background rgb 'white'\n"
             "set datafile separator ','\n"
             "set multiplot layout 2,1\n"
             "set grid ytics lc rgb '#d0d0d0'\n"
             "set key outside right top reverse Left samplen 2\n"
             "set style data linespoints\n"
             "set xlabel 'epoch'\n"
             "set yrange [0:*]\n"
             "set ylabel 'cost'\n"
             "plot $metrics using 1:2 pt 7 ps 0.5 lw 2 lc rgb '#31508f' title 'training part', "
             "$metrics using 1:4 pt 7 ps 0.5 lw 2 lc rgb '#e0861a' title 'test'\n"
             "set yrange [0:"
           + (is_regression ? "*" : "100") + "]\nset ylabel " + label
           + " noenhanced\nplot $metrics using 1:" + second_panel(3)
           + " pt 7 ps 0.5 lw 2 lc rgb '#31508f' title 'training part', $metrics using 1:"
           + second_panel(5)
           + " pt 7 ps 0.5 lw 2 lc rgb '#e0861a' title 'test'\n"
             "unset multiplot\n";
}

/// What gradus::write_csv wrote, read back.
std::vector<support::recorded_diagnosis> read_diagnoses(const std::string& table) {
    std::vector<support::recorded_diagnosis> records;
    std::istringstream lines(table);
    std::string line;
    std::getline(lines, line); // the names
    while (std::getline(lines, line)) {
        double numbers[12]{};
        std::istringstream fields(line);
        std::string field;
        for (std::size_t i = 0; i < 12 && std::getline(fields, field, ','); ++i)
            numbers[i] = std::strtod(field.c_str(), nullptr);
        if (numbers[1] == 1) records.push_back({numbers[0], {}});
        records.back().layers.layers.push_back({
            .weight_gradient = numbers[2],
            .weight_gradient_per_sample = numbers[3],
            .bias_gradient = numbers[4],
            .bias_gradient_per_sample = numbers[5],
            .update_to_weight = numbers[7],
            .activation_mean = numbers[8],
            .activation_variance = numbers[9],
            .saturated = numbers[10],
            .dead = numbers[11],
        });
    }
    return records;
}

void check_is_no_other(const char* flag, const fs::path& file) {
    try {
        if (fs::exists(fs::symlink_status(file))) gradus::check_is_file(file);
    } catch (const std::exception& failure) {
        throw std::runtime_error(fmt::format("{}: {}", flag, failure.what()));
    }
}

void prepare_folder(const char* flag, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder)) {
        const std::string reason = error ? error.message() : "is no folder";
        throw std::runtime_error(
            fmt::format("{}: {}: cannot be made: {}", flag, folder.string(), reason));
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        throw std::runtime_error(fmt::format("{}: {}: cannot be written to: {}", flag,
                                             folder.string(), gradus::system_reason()));
}

} // namespace

void prepare_output(const fs::path& folder) {
    prepare_folder("--output", folder);
    for (const char* const name : {metrics_table, diagnosis_table, confusion_table,
                                   training_picture, diagnosis_picture, weights})
        check_is_no_other("--output", folder / name);
}

void prepare_file(const char* flag, const fs::path& file) {
    prepare_folder(flag, file.has_parent_path() ? file.parent_path() : ".");
    check_is_no_other(flag, file);
}

fs::path weights_file(const fs::path& folder) { return folder / weights; }
fs::path confusion_file(const fs::path& folder) { return folder / confusion_table; }

void remove_old(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error)
        throw std::runtime_error(fmt::format("{}: is of an earlier training and cannot be "
                                             "removed: {}",
                                             file.string(), error.message()));
}

void write_files(const fs::path& folder, const history& past) {
    gradus::write_whole_file(folder / metrics_table, past.metrics);
    gradus::write_whole_file(folder / diagnosis_table, past.diagnoses);
    support::print(fmt::format("\nThe tables: {} and {}\n", (folder / metrics_table).string(),
                               diagnosis_table));
    if (!support::has_gnuplot()) {
        for (const char* const picture : {training_picture, diagnosis_picture})
            remove_old(folder / picture);
        return support::print("No pictures are drawn: gnuplot does not run here.\n");
    }
    const fs::path picture = support::draw_plot(folder, training_picture, script(past));
    support::draw_diagnoses(folder, diagnosis_picture, past.name(), "epoch",
                            read_diagnoses(past.diagnoses));
    support::print(fmt::format("The pictures: {} and {}\n", picture.string(), diagnosis_picture));
}

} // namespace train
