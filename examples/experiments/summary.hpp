#pragma once

#include "experiment.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace experiments {

/// A quantity over the seeds, as text to be shown.
struct summary_row {
    std::string quantity, median, lowest, highest;
    std::size_t seeds;
};

/// As RFC 4180 has it, for a field that may hold commas.
std::string csv_field(const std::string& text);

/// The middle of some numbers; of the two in the middle the mean.
double median_of(std::vector<double> numbers);

/// A row a quantity, in the order in which a run finds them. At least one run.
std::vector<summary_row> summary_of(const std::vector<findings>& by_seed);

/// The columns quantity, median, lowest, highest, seeds: what the ledger reads.
std::string csv_of(const std::vector<summary_row>& rows);

/// The same for a terminal of 80 columns.
std::string text_of(const std::vector<summary_row>& rows);

/// Draws each curve's medians over the seeds and returns the picture's path, folder/NAME.svg.
/// Errors: those of support::draw_plot.
std::filesystem::path draw(const std::filesystem::path& folder, const experiment& what,
                           const std::vector<findings>& by_seed);

} // namespace experiments
