#include "figures.hpp"

#include "../support/csv_rows.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <map>
#include <stdexcept>

namespace ledger {
namespace {

using figures = std::map<std::string, figure, std::less<>>;

std::filesystem::path file_of(std::string_view table) {
    return std::filesystem::path(LEDGER_FIGURES) / fmt::format("{}.csv", table);
}

figures read(std::string_view table) {
    figures all;
    bool is_header = true;
    support::for_each_csv_row(file_of(table), ',', [&](const support::csv_row& row) {
        if (row.fields.size() != 5)
            throw std::runtime_error(fmt::format("{}: line {} has {} columns, not 5",
                                                 file_of(table).string(), row.line,
                                                 row.fields.size()));
        if (!is_header)
            all[row.fields[0]] = {row.fields[1], row.fields[2], row.fields[3], row.fields[4]};
        is_header = false;
    });
    return all;
}

const figures& figures_of(std::string_view table) {
    static std::map<std::string, figures, std::less<>> known;
    const auto found = known.find(table);
    if (found != known.end()) return found->second;
    return known.emplace(table, read(table)).first->second;
}

} // namespace

std::string figure::text() const {
    if (lowest.empty()) return fmt::format("{} seeds", median);
    if (seeds == "1") return fmt::format("{} (1 seed)", median);
    return fmt::format("{} ({} to {}, {} seeds)", median, lowest, highest, seeds);
}

figure figure_of(const evidence& measured) {
    const auto& known = figures_of(measured.name);
    const auto found = known.find(measured.quantity);
    if (found == known.end())
        throw std::runtime_error(fmt::format("{}: there is no quantity '{}'; {} measures it",
                                             file_of(measured.name).string(), measured.quantity,
                                             command_of(measured)));
    return found->second;
}

std::string command_of(const evidence& measured) {
    return measured.command.empty() ? fmt::format("examples/run experiments {}", measured.name)
                                    : fmt::format("examples/run {}", measured.command);
}

} // namespace ledger
