#pragma once

#include "../articles/ledger.hpp"

#include <string>

namespace ledger {

/// What was measured of a quantity.
struct figure {
    std::string median, lowest, highest, seeds;

    /// 0.66 (0.63 to 0.69, 5 seeds); of what is counted "3 of 5 seeds".
    std::string text() const;
};

/// The figures of a measured quantity, as the program that measures it wrote them: a table with the
/// columns quantity, median, lowest, highest, seeds. Errors: std::runtime_error with one line that
/// names the file and what is missing.
figure figure_of(const evidence& measured);

/// The command that measures it again.
std::string command_of(const evidence& measured);

} // namespace ledger
