#include "figures.hpp"

#include "../support/csv_rows.hpp"

#include <fmt/core.h>

#include <map>
#include <stdexcept>

namespace ledger {
namespace {

using figures = std::map<std::string, figure, std::less<>>;

std::filesystem::path file_of(std::string_view experiment) {
    return std::filesystem::path(LEDGER_FIGURES) / fmt::format("{}.csv", experiment);
}

figures read(std::string_view experiment) {
    figures all;
    bool is_header = true;
    support::for_each_csv_row(file_of(experiment), ',', [&](const support::csv_row& row) {
        if (row.fields.size() != 5)
            throw std::runtime_error(fmt::format("{}: line {} has {} columns, not 5",
                                                 file_of(experiment).string(), row.line,
                                                 row.fields.size()));
        if (!is_header)
            all[row.fields[0]] = {row.fields[1], row.fields[2], row.fields[3], row.fields[4]};
        is_header = false;
    });
    return all;
}

const figures& figures_of(std::string_view experiment) {
    static std::map<std::string, figures, std::less<>> known;
    const auto found = known.find(experiment);
    if (found != known.end()) return found->second;
    return known.emplace(experiment, read(experiment)).first->second;
}

} // namespace

std::string figure::text() const {
    if (seeds == "1") return median;
    return fmt::format("{} ({} to {}, {} seeds)", median, lowest, highest, seeds);
}

figure figure_of(std::string_view experiment, std::string_view quantity) {
    const auto& known = figures_of(experiment);
    const auto found = known.find(quantity);
    if (found == known.end())
        throw std::runtime_error(fmt::format("{}: there is no quantity '{}'; {} measures it",
                                             file_of(experiment).string(), quantity,
                                             command_of(experiment)));
    return found->second;
}

std::string command_of(std::string_view experiment) {
    return fmt::format("examples/run experiments {}", experiment);
}

} // namespace ledger
