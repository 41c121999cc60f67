#include "summary.hpp"

#include "tables.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace support {
namespace {

template <class Text>
summary_row row_of(std::string quantity, const spread& over, std::size_t seeds,
                   const Text& text_of) {
    return {std::move(quantity), text_of(over.median), text_of(over.least), text_of(over.greatest),
            seeds};
}

} // namespace

spread spread_of(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    const std::size_t n = numbers.size();
    const double above = numbers[n / 2];
    return {numbers.front(), n % 2 == 1 ? above : (numbers[n / 2 - 1] + above) / 2, numbers.back()};
}

summary_row number_row(std::string quantity, const spread& over, std::size_t seeds) {
    return row_of(std::move(quantity), over, seeds,
                  [](double x) { return fmt::format("{:.3g}", x); });
}

summary_row share_row(std::string quantity, const spread& over, std::size_t seeds) {
    return row_of(std::move(quantity), over, seeds,
                  [](double x) { return fmt::format("{:.1f} %", 100 * x); });
}

summary_row count_row(std::string quantity, std::size_t count, std::size_t runs) {
    return {std::move(quantity), fmt::format("{} of {}", count, runs), "", "", runs};
}

std::string csv_of(const std::vector<summary_row>& rows) {
    std::string text = "quantity,median,lowest,highest,seeds\n";
    for (const summary_row& row : rows)
        text += fmt::format("{},{},{},{},{}\n", csv_field(row.quantity), row.median, row.lowest,
                            row.highest, row.seeds);
    return text;
}

} // namespace support
