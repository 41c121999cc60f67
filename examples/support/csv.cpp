#include "csv.hpp"

#include "csv_rows.hpp"

#include <gradus/training/data_error.hpp>

#include <fmt/core.h>
#include <locale.h>
#include <stdlib.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
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

/// Makes samples of rows, the first of which says what the columns are.
class sample_reader {
  public:
    sample_reader(std::string file, const csv_settings& settings)
        : file_(std::move(file)), settings_(settings) {}

    void take(const csv_row& row) {
        if (first_line_ == 0 && begin(row)) return;
        const std::size_t columns = samples_.features + 1;
        if (row.fields.size() != columns)
            fail(fmt::format("line {} has {} columns, but line {} has {}", row.line,
                             row.fields.size(), first_line_, columns));
        for (std::size_t j = 0; j < columns; ++j)
            if (j != label_column_) samples_.values.push_back(feature(row.line, j, row.fields[j]));
        samples_.labels.push_back(label(row.line, row.fields[label_column_]));
    }

    gradus::labelled_samples finish() && {
        if (first_line_ == 0) fail("there is no row in the file");
        if (samples_.size() == 0) fail("there is no row after the header");
        sort_classes();
        return std::move(samples_);
    }

  private:
    std::string file_;
    const csv_settings& settings_;
    gradus::labelled_samples samples_;
    std::map<std::string, std::size_t> places_; // of the classes, in order of appearance
    std::size_t first_line_ = 0;
    std::size_t label_column_ = 0;

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
        if (names.size() < 2)
            fail(fmt::format("line {} has a single column, but a feature and a label are needed; "
                             "columns are separated by {}",
                             row.line, shown({&settings_.separator, 1})));
        samples_.features = names.size() - 1;
        label_column_ = names.size() - 1;
        const std::string& wanted = settings_.label_column;
        if (!wanted.empty() && wanted.find_first_not_of("0123456789") != wanted.npos) {
            label_column_ = find_column(names);
            return true;
        }
        if (!wanted.empty()) label_column_ = numbered_column(names.size());
        using enum csv_settings::header_line;
        if (settings_.header != recognised) return settings_.header == present;
        for (std::size_t j = 0; j < names.size(); ++j)
            if (j != label_column_ && number(names[j])) return false;
        return true;
    }

    std::size_t numbered_column(std::size_t columns) const {
        const std::string& wanted = settings_.label_column;
        std::size_t place = 0;
        std::from_chars(wanted.data(), wanted.data() + wanted.size(), place); // 0 if too large
        if (place < 1 || place > columns)
            fail(fmt::format("the labels cannot be in column {}: there are the columns 1 to {}",
                             wanted, columns));
        return place - 1;
    }

    std::size_t find_column(const std::vector<std::string>& names) const {
        const std::string& wanted = settings_.label_column;
        const auto found = std::find(names.begin(), names.end(), wanted);
        if (settings_.header == csv_settings::header_line::absent || found == names.end())
            fail(fmt::format("no header calls a column {}", shown(wanted)));
        if (std::find(found + 1, names.end(), wanted) != names.end())
            fail(fmt::format("the header calls two columns {}", shown(wanted)));
        return static_cast<std::size_t>(found - names.begin());
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
            fail(line, label_column_, shown(field) + what);
        };
        if (field.empty() || field.size() > most_bytes_in_a_class
            || std::any_of(field.begin(), field.end(), is_control))
            refuse(fmt::format(" is no name of a class: 1 to {} bytes, no control characters",
                               most_bytes_in_a_class));
        if (const auto value = number(field); value && !std::isfinite(*value))
            refuse(" is not finite");
        if (places_.size() == most_classes)
            refuse(fmt::format(" is one label more than the {} that are accepted; is this the "
                               "column of the labels?",
                               most_classes));
        samples_.classes.push_back(field);
        return places_.emplace(field, places_.size()).first->second;
    }

    void sort_classes() {
        auto& classes = samples_.classes;
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
        for (std::size_t& label : samples_.labels) label = sorted_places[label];
    }
};

} // namespace

gradus::labelled_samples read_csv(const std::filesystem::path& path, const csv_settings& settings) {
    if (settings.separator == '"' || (is_control(settings.separator) && settings.separator != '\t'))
        throw std::invalid_argument("a quote or a control character cannot separate columns");
    sample_reader samples(path.string(), settings);
    for_each_csv_row(path, settings.separator, [&](const csv_row& row) { samples.take(row); });
    return std::move(samples).finish();
}

} // namespace support
