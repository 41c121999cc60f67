#include "summary.hpp"

#include "../support/terminal.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace experiments {
namespace {

std::string text_of(double value, bool is_share) {
    return is_share ? fmt::format("{:.1f} %", 100 * value) : fmt::format("{:.3g}", value);
}

} // namespace

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

double median_of(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    const std::size_t n = numbers.size();
    const double above = numbers[n / 2];
    return n % 2 == 1 ? above : (numbers[n / 2 - 1] + above) / 2;
}

std::vector<summary_row> summary_of(const std::vector<findings>& by_seed) {
    std::vector<summary_row> rows;
    for (std::size_t i = 0; i < by_seed.front().quantities().size(); ++i) {
        const auto& [name, first, is_share] = by_seed.front().quantities()[i];
        std::vector<double> values;
        for (const findings& found : by_seed) values.push_back(found.quantities().at(i).value);
        const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
        rows.push_back({name, text_of(median_of(values), is_share), text_of(*lowest, is_share),
                        text_of(*highest, is_share), values.size()});
    }
    return rows;
}

std::string csv_of(const std::vector<summary_row>& rows) {
    std::string text = "quantity,median,lowest,highest,seeds\n";
    for (const summary_row& row : rows)
        text += fmt::format("{},{},{},{},{}\n", csv_field(row.quantity), row.median, row.lowest,
                            row.highest, row.seeds);
    return text;
}

std::string text_of(const std::vector<summary_row>& rows) {
    std::string text =
        fmt::format(" {:>10} {:>10} {:>10}  over {} seed{}\n", "median", "lowest", "highest",
                    rows.front().seeds, rows.front().seeds == 1 ? "" : "s");
    for (const summary_row& row : rows) {
        std::string lines = support::wrapped(row.quantity, support::line_width - 35);
        for (std::size_t end = lines.find('\n'); end + 1 < lines.size();
             end = lines.find('\n', end + 1))
            lines.insert(end + 1, std::string(35, ' ')), end += 35;
        text +=
            fmt::format(" {:>10} {:>10} {:>10}  {}", row.median, row.lowest, row.highest, lines);
    }
    return text;
}

} // namespace experiments
