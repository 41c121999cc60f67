#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace ledger {

/// What an experiment measured of a quantity.
struct figure {
    std::string median, lowest, highest, seeds;

    /// 0.66 (0.63 to 0.69, 5 seeds)
    std::string text() const;
};

/// The figures that `examples/run experiments NAME` wrote into NAME.csv, with the columns quantity,
/// median, lowest, highest, seeds. Errors: std::runtime_error with one line that names the file and
/// what is missing.
figure figure_of(std::string_view experiment, std::string_view quantity);

/// The command that measures it again.
std::string command_of(std::string_view experiment);

} // namespace ledger
