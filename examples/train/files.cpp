#include "files.hpp"

#include "../support/diagnosis_plot.hpp"
#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/png.hpp"
#include "../support/tables.hpp"
#include "beside.hpp"

#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>
#include <unistd.h> // access is POSIX

#include <algorithm>
#include <cmath>
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
constexpr const char* forecast_table = "forecast.csv";
constexpr const char* pretraining_table = "pretraining.csv";
constexpr const char* before_table = "diagnosis_before.csv";
constexpr const char* pretraining_picture = "pretraining.svg";
constexpr const char* features_picture = "features.png";
constexpr const char* training_picture = "training.svg";
constexpr const char* diagnosis_picture = "diagnosis.svg";

/// Cost and accuracy, or error, over the epochs, one panel below the other.
std::string script(const history& past) {
    const auto panel = [](const std::string& training, const std::string& test) {
        return "plot " + support::curve("metrics", training, "#31508f", "training part") + ", "
               + support::curve("metrics", test, "#e0861a", "test") + '\n';
    };
    const std::string rows = past.metrics.substr(past.metrics.find('\n') + 1);
    const std::string how = past.target().empty() ? "" : ", root mean square";
    return support::curves_of("metrics", rows, 2)
           + "set datafile separator ','\nset xlabel 'epoch'\nset yrange [0:*]\n"
             "set ylabel 'cost'\n"
           + panel("2", "4") + past.quality_axis(how)
           + panel(past.quality_column(3), past.quality_column(5)) + "unset multiplot\n";
}

/// What gradus::write_csv wrote, read back.
std::vector<support::recorded_diagnosis> read_diagnoses(const std::string& table) {
    std::vector<support::recorded_diagnosis> records;
    for (const auto& row : support::rows_of(table)) {
        const auto number = [&](std::size_t i) { return std::strtod(row.at(i).c_str(), nullptr); };
        if (number(1) == 1) records.push_back({number(0), {}});
        records.back().layers.layers.push_back({
            .weight_gradient = number(2),
            .weight_gradient_per_sample = number(3),
            .bias_gradient = number(4),
            .bias_gradient_per_sample = number(5),
            .update_to_weight = number(7),
            .activation_mean = number(8),
            .activation_variance = number(9),
            .saturated = number(10),
            .dead = number(11),
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

/// Rows of filters, of test images and of what the first layer gives back of them, each filter in
/// shades of its own around 0.
std::string features_png(const learnt_features& learnt, std::size_t side) {
    constexpr std::size_t columns = 10;
    const std::size_t pixels = side * side;
    const std::size_t filters = std::min<std::size_t>(100, learnt.filters.size() / pixels);
    const std::size_t rows = (filters + columns - 1) / columns;
    support::tiles picture(side, side, columns * (rows + 2), columns, 2);
    for (std::size_t f = 0; f < filters; ++f)
        picture.set_around_zero(f, learnt.filters.data() + f * pixels);
    for (std::size_t s = 0; s < learnt.inputs.size() / pixels; ++s) {
        picture.set(rows * columns + s, learnt.inputs.data() + s * pixels, 1, 0);
        picture.set((rows + 1) * columns + s, learnt.reconstructions.data() + s * pixels, 1, 0);
    }
    return support::png_bytes(picture.picture());
}

/// The gradient of each layer before and after pre-training, and how reconstruction got better.
std::string pretraining_script(const history& past) {
    const auto before = read_diagnoses(past.before);
    const auto after = read_diagnoses(past.diagnoses);
    const auto norm = [](const auto& records, std::size_t l) {
        return records.empty()
                   ? "NaN"
                   : support::logarithmic_value(records.front().layers.layers[l].bias_gradient);
    };
    std::string norms;
    for (std::size_t l = 0; l < before.front().layers.layers.size(); ++l)
        norms += fmt::format("{} {} {}\n", l + 1, norm(before, l), norm(after, l));
    std::string errors;
    std::string layer = "1";
    for (const auto& row : support::rows_of(past.pretraining)) {
        if (row[0] != layer) errors += "\n\n";
        layer = row[0];
        errors += fmt::format("{} {} {}\n", row[0], row[1], row[2]);
    }
    return support::curves_of("norms", norms, 2) + "$errors << end_of_data\n" + errors
           + "end_of_data\n"
             "set xlabel 'layer'\nset xtics 1\nset ylabel '‖∂C/∂b‖'\nset logscale y\n"
             "set format y '10^{%T}'\n"
             "plot "
           + support::curve("norms", "2", "#808080", "before pre-training") + ", "
           + support::curve("norms", "3", "#31508f", "after")
           + "\nunset logscale y\nset format y '%g'\nset xlabel 'epoch of pre-training'\n"
             "set xtics autofreq\nset ylabel 'mean square error'\nset yrange [0:*]\nplot "
             "for [i=0:"
           + layer
           + "-1] $errors index i using 2:3 pt 7 ps 0.5 lw 2 title sprintf('layer %d', i + 1)\n"
             "unset multiplot\n";
}

void write_pretraining(const fs::path& folder, const history& past, const learner& learnt,
                       const training_choice& chosen) {
    gradus::write_whole_file(folder / pretraining_table, past.pretraining);
    gradus::write_whole_file(folder / before_table, past.before);
    std::string files = fmt::format("{} and {}", pretraining_table, before_table);
    const bool are_images = chosen.csv.empty() && chosen.generate.empty();
    const learnt_features features = are_images ? learnt.features(10) : learnt_features{};
    const std::size_t pixels = features.inputs.size() / 10;
    const auto side = static_cast<std::size_t>(std::lround(std::sqrt(double(pixels))));
    if (pixels > 0 && side * side == pixels && features.inputs.size() == 10 * pixels) {
        gradus::write_whole_file(folder / features_picture, features_png(features, side));
        files += fmt::format(", {}", features_picture);
    }
    if (support::has_gnuplot()) {
        support::draw_plot(folder, pretraining_picture, pretraining_script(past));
        files += fmt::format(", {}", pretraining_picture);
    }
    support::print(fmt::format("Of pre-training: {}\n", files));
}

/// Forecast and measurement of the random start; returns whether there is a forecast.
bool write_forecast(const fs::path& folder, const history& past,
                    const gradus::expected_gradients& expected) {
    const auto records = read_diagnoses(past.has_pretraining() ? past.before : past.diagnoses);
    if (expected.layers.empty() || records.empty()) {
        remove_old(folder / forecast_table);
        return false;
    }
    std::ostringstream table;
    gradus::write_csv(table, expected, records.front().layers);
    gradus::write_whole_file(folder / forecast_table, table.str());
    return true;
}

} // namespace

void prepare_output(const fs::path& folder) {
    prepare_folder("--output", folder);
    for (const char* const name :
         {metrics_table, diagnosis_table, confusion_table, training_picture, diagnosis_picture,
          weights_file, pretraining_table, before_table, pretraining_picture, features_picture,
          beside_table, beside_picture, certified_table, forecast_table})
        check_is_no_other("--output", folder / name);
}

void prepare_file(const char* flag, const fs::path& file) {
    prepare_folder(flag, file.has_parent_path() ? file.parent_path() : ".");
    check_is_no_other(flag, file);
}

void remove_old(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error)
        throw std::runtime_error(fmt::format("{}: is of an earlier training and cannot be "
                                             "removed: {}",
                                             file.string(), error.message()));
}

void write_files(const fs::path& folder, const history& past, const learner& learnt,
                 const training_choice& chosen, const gradus::expected_gradients& expected) {
    gradus::write_whole_file(folder / metrics_table, past.metrics);
    gradus::write_whole_file(folder / diagnosis_table, past.diagnoses);
    std::string others = diagnosis_table;
    if (write_forecast(folder, past, expected)) others += fmt::format(" and {}", forecast_table);
    support::print(fmt::format("\nThe tables: {}{} {}\n", (folder / metrics_table).string(),
                               others == diagnosis_table ? " and" : ",", others));
    for (const char* const name : {pretraining_table, before_table, pretraining_picture,
                                   features_picture, beside_table, beside_picture})
        remove_old(folder / name);
    if (past.has_pretraining()) write_pretraining(folder, past, learnt, chosen);
    const bool can_draw = support::has_gnuplot();
    if (!can_draw || !past.has_epochs()) {
        for (const char* const picture : {training_picture, diagnosis_picture})
            remove_old(folder / picture);
        if (can_draw) return; // pre-training diverged: there is nothing to draw
        return support::print("No pictures are drawn: gnuplot does not run here.\n");
    }
    const fs::path picture = support::draw_plot(folder, training_picture, script(past));
    support::draw_diagnoses(folder, diagnosis_picture, past.name(), "epoch",
                            read_diagnoses(past.diagnoses));
    support::print(fmt::format("The pictures: {} and {}\n", picture.string(), diagnosis_picture));
}

} // namespace train
