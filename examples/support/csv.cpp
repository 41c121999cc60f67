#include "csv.hpp"

#include "csv_rows.hpp"

#include <gradus/training/files/data_error.hpp>

#include <fmt/core.h>
#include <locale.h>
#include <stdlib.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace support {
namespace {

constexpr std::size_t most_bytes_in_a_class = 100;
constexpr std::size_t most_classes = 1'000;

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }

/// A field in a message: one short line, whatever is in it.
std::string shown(std::string_view field) {
    std::size_t size = std::min<std::size_t>(field.size(), 40);
    while (size > 0 && size < field.size() && (field[size] & 0xc0) == 0x80) --size; // UTF-8
    std::string text(field.substr(0, size));
    std::replace_if(text.begin(), text.end(), is_control, '?');
    return '"' + text + (size < field.size() ? "…\"" : "\"");
}

/// The decimal number that a field is, the nearest double; NaN and infinity are numbers here.
std::optional<double> number(const std::string& field) {
    // Not std::from_chars, which libc++ 19 does not have for double.
    static const locale_t with_point = newlocale(LC_ALL_MASK, "C", locale_t{});
    if (field.empty() || field.find_first_of("xX \t\r\n\v\f") != field.npos) return {};
    char* stop = nullptr;
    const double value = strtod_l(field.c_str(), &stop, with_point);
    if (stop != field.c_str() + field.size()) return {};
    return value;
}

/// What stands for a value that is missing.
bool is_missing(std::string field) {
    for (char& c : field)
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    constexpr std::string_view marks[] = {"", "?", "na", "n/a", "nan", "null"};
    return std::find(std::begin(marks), std::end(marks), field) != std::end(marks);
}

/// A name of a class or of a target.
bool is_name(const std::string& field) {
    return !field.empty() && field.size() <= most_bytes_in_a_class
           && std::none_of(field.begin(), field.end(), is_control);
}

bool is_column_number(const std::string& wanted) {
    return wanted.find_first_not_of("0123456789") == wanted.npos;
}

/// Makes samples of rows, the first of which says what the columns are.
class sample_reader {
  public:
    sample_reader(std::string file, const csv_settings& settings)
        : file_(std::move(file)), settings_(settings) {}

    void take(const csv_row& row) {
        const std::size_t place = rows_++;
        if (first_line_ == 0 && begin(row)) return;
        if (row.fields.size() != table_.columns)
            fail(fmt::format("line {} has {} columns, but line {} has {}", row.line,
                             row.fields.size(), first_line_, table_.columns));
        if (const auto missing = missing_value(row.fields)) {
            if (!settings_.drops_missing)
                fail(row.line, *missing,
                     shown(row.fields[*missing])
                         + " is a missing value; --missing drop leaves such rows out");
            ++table_.rows_left_out;
            return;
        }
        gradus::labelled_samples& samples = table_.samples;
        for (const std::size_t j : table_.feature_columns)
            samples.values.push_back(feature(row.line, j, row.fields[j]));
        const std::string& field = row.fields[table_.label_column];
        if (settings_.is_regression) {
            samples.targets.push_back(target(row.line, field));
            samples.labels.push_back(0);
        } else {
            samples.labels.push_back(label(row.line, field));
        }
        table_.rows.push_back(place);
    }

    csv_table finish() && {
        if (first_line_ == 0) fail("there is no row in the file");
        if (table_.samples.size() == 0)
            fail(table_.rows_left_out > 0 ? "a value is missing in every row"
                                          : "there is no row after the header");
        if (settings_.is_regression) {
            finish_targets();
        } else {
            refuse_doubtful_header();
            sort_classes();
        }
        return std::move(table_);
    }

  private:
    std::string file_;
    const csv_settings& settings_;
    csv_table table_{};
    std::map<std::string, std::size_t> places_; // of the classes, in order of appearance
    std::size_t first_line_ = 0;
    std::size_t rows_ = 0;

    [[noreturn]] void fail(const std::string& what) const {
        throw gradus::data_error(file_ + ": " + what);
    }
    [[noreturn]] void fail(std::size_t line, std::size_t j, const std::string& what) const {
        fail(fmt::format("line {}, column {}: {}", line, j + 1, what));
    }

    /// Settles what the columns are; true if the first row is a header.
    bool begin(const csv_row& row) {
        const std::vector<std::string>& names = row.fields;
        first_line_ = row.line;
        table_.columns = names.size();
        if (names.size() < 2)
            fail(fmt::format("line {} has a single column, but a feature and a label are needed; "
                             "columns are separated by {}",
                             row.line, shown({&settings_.separator, 1})));
        const std::string& wanted = settings_.label_column;
        table_.label_column = wanted.empty()
                                  ? names.size() - 1
                                  : find_column(names, wanted, "the labels cannot be in column");
        std::vector<char> is_used(names.size(), 1);
        for (const std::string& dropped : settings_.dropped_columns)
            is_used[find_column(names, dropped, "there is nothing to drop in column")] = 0;
        if (is_used[table_.label_column] == 0)
            fail(fmt::format("column {} holds the labels and cannot be dropped",
                             table_.label_column + 1));
        for (std::size_t j = 0; j < names.size(); ++j)
            if (j != table_.label_column && is_used[j] != 0) table_.feature_columns.push_back(j);
        table_.samples.features = table_.feature_columns.size();
        if (table_.samples.features == 0) fail("no column is left to learn from");
        const bool is_header = begins_with_header(row);
        if (is_header) table_.names = names;
        return is_header;
    }

    bool begins_with_header(const csv_row& row) const {
        const auto calls_by_name = [](const std::string& wanted) {
            return !wanted.empty() && !is_column_number(wanted);
        };
        if (calls_by_name(settings_.label_column)
            || std::any_of(settings_.dropped_columns.begin(), settings_.dropped_columns.end(),
                           calls_by_name))
            return true;
        using enum csv_settings::header_line;
        if (settings_.header != recognised) return settings_.header == present;
        bool has_name = false;
        for (const std::size_t j : table_.feature_columns) {
            if (is_missing(row.fields[j])) continue;
            if (number(row.fields[j])) return false;
            has_name = true;
        }
        if (!has_name) return false;
        for (std::size_t j = 0; j < row.fields.size(); ++j)
            if (is_missing(row.fields[j]) && !(j == 0 && row.fields[j].empty()))
                fail(row.line, j,
                     shown(row.fields[j])
                         + " is no name of a column; is this line a header? (--header yes or no)");
        return true;
    }

    /// A column by its number, from 1, or by its name.
    std::size_t find_column(const std::vector<std::string>& names, const std::string& wanted,
                            const char* refusal) const {
        if (is_column_number(wanted)) {
            std::size_t place = 0; // 0 if too large
            std::from_chars(wanted.data(), wanted.data() + wanted.size(), place);
            if (place < 1 || place > names.size())
                fail(fmt::format("{} {}: there are the columns 1 to {}", refusal, wanted,
                                 names.size()));
            return place - 1;
        }
        const auto found = std::find(names.begin(), names.end(), wanted);
        if (settings_.header == csv_settings::header_line::absent || found == names.end())
            fail(fmt::format("no header calls a column {}", shown(wanted)));
        if (std::find(found + 1, names.end(), wanted) != names.end())
            fail(fmt::format("the header calls two columns {}", shown(wanted)));
        return static_cast<std::size_t>(found - names.begin());
    }

    /// The first column that is used and in which there is no value.
    std::optional<std::size_t> missing_value(const std::vector<std::string>& fields) const {
        for (const std::size_t j : table_.feature_columns)
            if (is_missing(fields[j])) return j;
        if (is_missing(fields[table_.label_column])) return table_.label_column;
        return {};
    }

    double feature(std::size_t line, std::size_t j, const std::string& field) const {
        const auto value = number(field);
        if (value && std::isfinite(*value)) return *value;
        const bool like_a_header =
            line == first_line_ && settings_.header == csv_settings::header_line::recognised;
        fail(line, j,
             shown(field) + (value ? " is not finite" : " is no number")
                 + (like_a_header ? ", and the line is no header, for it has numbers" : ""));
    }

    std::size_t label(std::size_t line, const std::string& field) {
        if (const auto known = places_.find(field); known != places_.end()) return known->second;
        const auto refuse = [&](const std::string& what) {
            fail(line, table_.label_column, shown(field) + what);
        };
        if (!is_name(field))
            refuse(fmt::format(" is no name of a class: 1 to {} bytes, no control characters",
                               most_bytes_in_a_class));
        if (const auto value = number(field); value && !std::isfinite(*value))
            refuse(" is not finite");
        if (places_.size() == most_classes)
            refuse(fmt::format(" is one label more than the {} that are accepted; is this the "
                               "column of the labels? Numbers are predicted by --task "
                               "regression",
                               most_classes));
        table_.samples.classes.push_back(field);
        return places_.emplace(field, places_.size()).first->second;
    }

    double target(std::size_t line, const std::string& field) const {
        const auto value = number(field);
        if (value && std::isfinite(*value)) return *value;
        fail(line, table_.label_column,
             shown(field) + (value ? " is not finite" : " is no number to predict"));
    }

    void finish_targets() {
        const std::size_t j = table_.label_column;
        const std::string name = table_.names.empty() ? "" : table_.names[j];
        table_.samples.classes = {is_name(name) ? name : fmt::format("column {}", j + 1)};
        const std::vector<double>& targets = table_.samples.targets;
        if (std::all_of(targets.begin(), targets.end(),
                        [&](double target) { return target == targets[0]; }))
            fail(fmt::format("all targets are {}: there is nothing to predict", targets[0]));
    }

    /// A first line of numbers alone, above labels of which none is a number.
    void refuse_doubtful_header() const {
        const auto& [features, values, labels, classes, targets] = table_.samples;
        if (settings_.header != csv_settings::header_line::recognised || !table_.names.empty()
            || table_.rows[0] != 0 || !number(classes[0])
            || std::count(labels.begin(), labels.end(), labels[0]) > 1
            || std::any_of(classes.begin() + 1, classes.end(),
                           [](const auto& name) { return number(name); }))
            return;
        if (classes.size() > 1)
            fail(fmt::format("line {} holds numbers alone, but no label after its {} is a number; "
                             "is this line a header? (--header yes or no)",
                             first_line_, shown(classes[0])));
    }

    void sort_classes() {
        auto& classes = table_.samples.classes;
        if (classes.size() == 1)
            fail(fmt::format("all labels are {}: there is nothing to tell apart",
                             shown(classes[0])));
        std::sort(classes.begin(), classes.end());
        if (std::all_of(classes.begin(), classes.end(), [](const auto& c) { return number(c); })) {
            std::sort(classes.begin(), classes.end(), [](const auto& a, const auto& b) {
                return std::pair(*number(a), a) < std::pair(*number(b), b);
            });
            for (std::size_t c = 1; c < classes.size(); ++c)
                if (*number(classes[c - 1]) == *number(classes[c]))
                    fail(fmt::format("the labels {} and {} are the same number",
                                     shown(classes[c - 1]), shown(classes[c])));
        }
        std::vector<std::size_t> sorted_places(classes.size());
        for (std::size_t c = 0; c < classes.size(); ++c) sorted_places[places_.at(classes[c])] = c;
        for (std::size_t& label : table_.samples.labels) label = sorted_places[label];
    }
};

} // namespace

csv_table read_csv_table(const std::filesystem::path& path, const csv_settings& settings) {
    if (settings.separator == '"' || (is_control(settings.separator) && settings.separator != '\t'))
        throw std::invalid_argument("a quote or a control character cannot separate columns");
    sample_reader samples(path.string(), settings);
    for_each_csv_row(path, settings.separator, [&](const csv_row& row) { samples.take(row); });
    return std::move(samples).finish();
}

gradus::labelled_samples read_csv(const std::filesystem::path& path, const csv_settings& settings) {
    return read_csv_table(path, settings).samples;
}

std::string describe(const csv_table& table) {
    const gradus::labelled_samples& samples = table.samples;
    const auto column = [&](std::size_t j) {
        return fmt::format("column {}", j + 1)
               + (table.names.empty() ? "" : ", " + shown(table.names[j]));
    };
    std::string text;
    if (table.names.empty()) {
        text = "The first line is a sample, no header";
    } else {
        text = "The first line is the header: ";
        const std::size_t count = std::min<std::size_t>(table.names.size(), 5);
        for (std::size_t j = 0; j < count; ++j)
            text += (j == 0 ? "" : ", ") + shown(table.names[j]);
        if (count < table.names.size()) text += ", …";
    }
    text += fmt::format(". The {} is in {}.", samples.targets.empty() ? "class" : "target",
                        column(table.label_column));
    if (table.rows_left_out > 0)
        text += fmt::format(" Left out for a missing value: {} of {} rows.", table.rows_left_out,
                            table.rows_left_out + samples.size());
    const auto& classes = samples.classes;
    const auto is_whole = [](const std::string& name) {
        const auto value = number(name);
        return value && *value == std::floor(*value);
    };
    const bool are_numbers = samples.targets.empty()
                             && std::all_of(classes.begin(), classes.end(),
                                            [](const auto& name) { return number(name); });
    if (are_numbers
        && (classes.size() > 10 || !std::all_of(classes.begin(), classes.end(), is_whole)))
        text += fmt::format(" Its {} numbers are taken for {} classes; --task regression predicts "
                            "the number.",
                            classes.size(), classes.size());
    for (std::size_t f = 0; f < samples.features && samples.size() >= 10; ++f) {
        bool counts = true;
        for (std::size_t i = 1; i < samples.size() && counts; ++i)
            counts = samples.row(i)[f] - samples.row(i - 1)[f]
                     == static_cast<double>(table.rows[i] - table.rows[i - 1]);
        if (counts)
            text += fmt::format(" Learnt from too: {}, which counts the rows; --drop-columns {} "
                                "leaves it out.",
                                column(table.feature_columns[f]), table.feature_columns[f] + 1);
    }
    return text;
}

} // namespace support
