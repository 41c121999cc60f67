#include "history.hpp"

#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/tables.hpp"

#include <gradus/training/diagnosis/text.hpp>
#include <gradus/training/files/data_error.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <sstream>
#include <utility>

namespace train {
namespace {

constexpr const char* metrics_header =
    "epoch,training_cost,training_accuracy,test_cost,test_accuracy\n";
constexpr const char* regression_header =
    "epoch,training_cost,training_rms_error,test_cost,test_rms_error\n";
constexpr const char* pretraining_header = "layer,epoch,mean_square_error\n";
constexpr const char* end_of_part = "\n\n";

/// The layer that the first is compared with, as in gradus::sentence.
std::size_t layer_to_compare(const gradus::diagnosis& what) {
    const std::size_t L = what.layers.size();
    return L > 2 ? L - 1 : L;
}

/// The header, then lines of numbers.
bool is_table(const std::string& text, const std::string& header) {
    return text.starts_with(header)
           && text.find_first_not_of("0123456789+-.,einfa\n", header.size()) == std::string::npos;
}

} // namespace

history::history(std::string target)
    : metrics(target.empty() ? metrics_header : regression_header), pretraining(pretraining_header),
      target_(std::move(target)) {
    std::ostringstream header;
    gradus::write_csv_header(header);
    diagnoses = header.str();
    before = diagnoses;
}

void history::take(const std::string& text, const std::filesystem::path& path) {
    const auto check = [&](bool fine) {
        if (!fine) throw gradus::data_error(path.string() + ": its history is not of this program");
    };
    const history empty(target_);
    std::size_t begin = 0;
    for (std::string history::* const table :
         {&history::metrics, &history::diagnoses, &history::pretraining, &history::before}) {
        const std::size_t end = text.find(end_of_part, begin);
        check(end != std::string::npos);
        this->*table = text.substr(begin, end + 1 - begin);
        begin = end + 2;
        // gnuplot and the terminal would take other characters for commands.
        check(is_table(this->*table, empty.*table));
    }
    report.clear();
    const std::string told = text.substr(begin);
    check(told.find_first_not_of("0123456789-") == told.find(' '));
    check(std::none_of(told.begin(), told.end(),
                       [](unsigned char c) { return (c < ' ' && c != '\n') || c == 0x7F; }));
    say(told);
}

std::string history::text() const {
    return metrics + '\n' + diagnoses + '\n' + pretraining + '\n' + before + '\n' + report;
}

void history::say(const std::string& lines) {
    report += lines;
    if (is_holding_)
        held_ += lines;
    else
        support::print(lines);
}

void history::tell() {
    if (is_holding_) support::print(held_);
    is_holding_ = false;
}

void history::add(std::size_t epoch, const measurement& training, const measurement& test,
                  const gradus::diagnosis& what) {
    metrics += fmt::format("{},{},{},{},{}\n", epoch, training.cost, training.quality(), test.cost,
                           test.quality());
    std::ostringstream lines;
    gradus::write_csv(lines, epoch, what);
    diagnoses += lines.str();
}

void history::add_pretraining(std::size_t layer, std::size_t epoch, double error) {
    pretraining += fmt::format("{},{},{}\n", layer, epoch, error);
}

void history::add_before(const gradus::diagnosis& what) {
    std::ostringstream lines;
    gradus::write_csv(lines, 0, what);
    before += lines.str();
}

bool history::has_epochs() const { return metrics != history(target_).metrics; }

bool history::may_be_metrics(const std::string& table) const {
    const std::string header = history(target_).metrics;
    if (!is_table(table, header) || table.size() == header.size()) return false;
    std::size_t epoch = 0;
    for (const auto& row : support::rows_of(table))
        if (row.size() != 5 || row[0] != std::to_string(epoch++)) return false;
    return true;
}

std::string history::quality_axis(const std::string& of) const {
    const std::string label =
        target_.empty() ? "accuracy" + of + ", %" : "error" + of + ", in units of " + target_;
    return fmt::format("set yrange [0:{}]\nset ylabel {} noenhanced\n",
                       target_.empty() ? "100" : "*", support::text_for_gnuplot(label));
}

std::string history::quality_column(int column) const {
    return target_.empty() ? fmt::format("(100*${})", column) : std::to_string(column);
}

bool history::has_pretraining() const { return pretraining != pretraining_header; }

double history::cost_at_start() const {
    const auto rows = support::rows_of(metrics);
    return rows.empty() ? 0 : std::strtod(rows[0][1].c_str(), nullptr);
}

std::string pretraining_header_text() {
    return "\n layer  epoch  mean square error of reconstruction\n";
}

std::string pretraining_row(std::size_t layer, std::size_t epoch, double error) {
    return fmt::format(" {:5}  {:5}  {:.4g}\n", layer, epoch, error);
}

std::string table_header(const gradus::diagnosis& what, bool is_regression) {
    return fmt::format(
        "           training part              test           gradient norm\n"
        " epoch       cost  {0:>8}       cost  {0:>8}    layer 1  {1:>9}     ratio\n",
        is_regression ? "error" : "accuracy", fmt::format("layer {}", layer_to_compare(what)));
}

std::string table_row(std::size_t epoch, const measurement& training, const measurement& test,
                      const gradus::diagnosis& what) {
    const std::size_t last = layer_to_compare(what);
    const auto quality = [](const measurement& m) {
        return m.error ? fmt::format("{:>8.3g}", *m.error)
                       : fmt::format("{:>6.2f} %", 100 * m.quality());
    };
    return fmt::format(" {:5}  {:>9.4g}  {}  {:>9.4g}  {}  {:>9.4g}  {:>9.4g}  {:>8}\n", epoch,
                       training.cost, quality(training), test.cost, quality(test),
                       what.layers.front().bias_gradient, what.layers[last - 1].bias_gradient,
                       what.has_ratio(last, 1) ? fmt::format("{:.3g}", what.ratio(last, 1)) : "-");
}

} // namespace train
