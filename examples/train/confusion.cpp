#include "confusion.hpp"

#include "../support/tables.hpp"
#include "../support/terminal.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <map>

namespace train {
namespace {

using support::begins_character;
using support::characters_of;

std::string percent(std::size_t part, std::size_t whole) {
    if (whole == 0) return "–";
    return fmt::format("{:.1f} %", 100 * static_cast<double>(part) / static_cast<double>(whole));
}

/// The first characters of a name, whole ones of UTF-8.
std::string beginning_of(const std::string& name, std::size_t characters) {
    std::size_t bytes = 0;
    for (std::size_t count = 0; bytes < name.size(); ++bytes)
        if (begins_character(name[bytes]) && ++count > characters) break;
    return name.substr(0, bytes);
}

/// The names in at most `width` characters, at least 4: those that are cut end in …, and in the
/// number of the class, from 1, where that alone tells them apart.
std::vector<std::string> short_names(const std::vector<std::string>& names, std::size_t width) {
    const auto cut = [&](const std::string& name, const std::string& end) {
        return beginning_of(name, width - characters_of(end)) + end;
    };
    std::vector<std::string> shown;
    for (const auto& name : names)
        shown.push_back(characters_of(name) <= width ? name : cut(name, "…"));
    std::map<std::string, std::size_t> times;
    for (const auto& name : shown) ++times[name];
    for (std::size_t i = 0; i < names.size(); ++i)
        if (shown[i] != names[i] && times[shown[i]] > 1)
            shown[i] = cut(names[i], fmt::format("…{}", i + 1));
    return shown;
}

} // namespace

std::string confusion_text(const gradus::confusion_matrix& test,
                           const std::vector<std::string>& classes) {
    const bool has_room = classes.size() <= 10;
    // 80 columns less names of eight characters, precision and recall
    const std::size_t room = 51;
    const std::size_t width = has_room ? std::min<std::size_t>(room / classes.size() - 1, 8) : 0;
    std::size_t longest = 8;
    for (const auto& name : classes) longest = std::max(longest, characters_of(name));
    const std::size_t row_width =
        std::min(longest, 8 + room - (has_room ? classes.size() * (width + 1) : 0));
    const auto rows = short_names(classes, row_width);
    const std::size_t shown = std::min<std::size_t>(classes.size(), 50);
    std::string text = has_room
                           ? "A row for each class of the test, a column for each decision:\n\n"
                           : "Each class of the test:\n\n";
    text += fmt::format(" {:<{}}", "", row_width);
    if (has_room)
        for (const auto& name : short_names(classes, width))
            text += fmt::format(" {:>{}}", name, width);
    text += "  precision   recall\n";
    for (std::size_t i = 0; i < shown; ++i) {
        text += fmt::format(" {:<{}}", rows[i], row_width);
        if (has_room)
            for (std::size_t j = 0; j < classes.size(); ++j)
                text += fmt::format(" {:>{}}", test.count(i, j), width);
        text += fmt::format("  {:>9}  {:>7}\n", percent(test.count(i, i), test.taken_for(i)),
                            percent(test.count(i, i), test.samples_of(i)));
    }
    if (shown < classes.size())
        text += fmt::format(" … and {} more classes\n", classes.size() - shown);
    if (has_room && short_names(classes, width) != rows)
        text += "The columns are in the order of the rows.\n";
    return text;
}

std::string confusion_csv(const gradus::confusion_matrix& test,
                          const std::vector<std::string>& classes) {
    std::string text = "actual\\decided";
    for (const auto& name : classes) text += ',' + support::csv_field(name);
    bool all_decided = true;
    for (std::size_t i = 0; i < classes.size(); ++i)
        all_decided = all_decided && test.undecided(i) == 0;
    if (!all_decided) text += ",not a number";
    for (std::size_t i = 0; i < classes.size(); ++i) {
        text += '\n' + support::csv_field(classes[i]);
        for (std::size_t j = 0; j < classes.size(); ++j)
            text += fmt::format(",{}", test.count(i, j));
        if (!all_decided) text += fmt::format(",{}", test.undecided(i));
    }
    return text + '\n';
}

} // namespace train
