#include "summary.hpp"

#include "../support/terminal.hpp"

#include <fmt/core.h>

namespace experiments {

std::vector<summary_row> summary_of(const std::vector<findings>& by_seed) {
    std::vector<summary_row> rows;
    for (std::size_t i = 0; i < by_seed.front().quantities().size(); ++i) {
        const auto& [name, first, is_share] = by_seed.front().quantities()[i];
        std::vector<double> values;
        for (const findings& found : by_seed) values.push_back(found.quantities().at(i).value);
        const support::spread over = support::spread_of(values);
        rows.push_back(is_share ? support::share_row(name, over, values.size())
                                : support::number_row(name, over, values.size()));
    }
    return rows;
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
