#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// What several runs gave of a quantity, and the tables that the ledger reads of it.
namespace support {

/// Least, middle and greatest of some numbers; of two in the middle the mean.
struct spread {
    double least, median, greatest;
};
spread spread_of(std::vector<double> numbers);

/// A quantity over the seeds, as text to be shown.
struct summary_row {
    std::string quantity, median, lowest, highest;
    std::size_t seeds;
};

/// Three digits a number; a share in per cent.
summary_row number_row(std::string quantity, const spread& over, std::size_t seeds);
summary_row share_row(std::string quantity, const spread& over, std::size_t seeds);
/// Of how many of the runs something is so, which has no median: "3 of 5".
summary_row count_row(std::string quantity, std::size_t count, std::size_t runs);

/// The columns quantity, median, lowest, highest, seeds.
std::string csv_of(const std::vector<summary_row>& rows);

} // namespace support
