#include "confusion.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>

namespace train {
namespace {

struct class_counts {
    std::size_t right = 0;
    std::size_t decided = 0;
    std::size_t actual = 0;
};

std::vector<class_counts> count_by_class(const measurement& test, std::size_t classes) {
    std::vector<class_counts> counts(classes);
    for (std::size_t actual = 0; actual < classes; ++actual) {
        counts[actual].actual = test.undecided[actual];
        for (std::size_t decided = 0; decided < classes; ++decided) {
            const std::size_t count = test.counts[actual * classes + decided];
            counts[actual].actual += count;
            counts[decided].decided += count;
            if (actual == decided) counts[actual].right += count;
        }
    }
    return counts;
}

std::string percent(std::size_t part, std::size_t whole) {
    if (whole == 0) return "–";
    return fmt::format("{:.1f} %", 100 * static_cast<double>(part) / static_cast<double>(whole));
}

/// At most eight characters of a name, whole ones of UTF-8.
std::string short_name(const std::string& name) {
    std::size_t bytes = 0;
    for (std::size_t characters = 0; bytes < name.size(); ++bytes) {
        const bool begins_character = (static_cast<unsigned char>(name[bytes]) & 0xC0) != 0x80;
        if (begins_character && ++characters > 8) break;
    }
    return name.substr(0, bytes);
}

/// A field of CSV as RFC 4180 has it.
std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string field = "\"";
    for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + '"';
}

} // namespace

std::string confusion_text(const measurement& test, const std::vector<std::string>& classes) {
    const auto counts = count_by_class(test, classes.size());
    const bool has_room = classes.size() <= 10;
    // 80 columns less the names', precision and recall
    const std::size_t width =
        std::min<std::size_t>(51 / std::max<std::size_t>(classes.size(), 1) - has_room, 8);
    const std::size_t shown = std::min<std::size_t>(classes.size(), 50);
    std::string text = has_room
                           ? "A row for each class of the test, a column for each decision:\n\n"
                           : "Each class of the test:\n\n";
    text += fmt::format(" {:<8}", "");
    if (has_room)
        for (const auto& name : classes) text += fmt::format(" {0:>{1}.{1}}", name, width);
    text += "  precision   recall\n";
    for (std::size_t i = 0; i < shown; ++i) {
        text += fmt::format(" {:<8}", short_name(classes[i]));
        if (has_room)
            for (std::size_t j = 0; j < classes.size(); ++j)
                text += fmt::format(" {:>{}}", test.counts[i * classes.size() + j], width);
        text += fmt::format("  {:>9}  {:>7}\n", percent(counts[i].right, counts[i].decided),
                            percent(counts[i].right, counts[i].actual));
    }
    if (shown < classes.size())
        text += fmt::format(" … and {} more classes\n", classes.size() - shown);
    return text;
}

std::string confusion_csv(const measurement& test, const std::vector<std::string>& classes) {
    std::string text = "actual\\decided";
    for (const auto& name : classes) text += ',' + csv_field(name);
    const bool all_decided = std::ranges::count(test.undecided, 0u) == std::ssize(test.undecided);
    if (!all_decided) text += ",not a number";
    for (std::size_t i = 0; i < classes.size(); ++i) {
        text += '\n' + csv_field(classes[i]);
        for (std::size_t j = 0; j < classes.size(); ++j)
            text += fmt::format(",{}", test.counts[i * classes.size() + j]);
        if (!all_decided) text += fmt::format(",{}", test.undecided[i]);
    }
    return text + '\n';
}

} // namespace train
