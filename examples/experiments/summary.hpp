#pragma once

#include "../support/summary.hpp"
#include "experiment.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace experiments {

using support::summary_row;

/// A row a quantity, in the order in which a run finds them. At least one run.
std::vector<summary_row> summary_of(const std::vector<findings>& by_seed);

/// For a terminal of 80 columns.
std::string text_of(const std::vector<summary_row>& rows);

/// Draws each curve's medians over the seeds and returns the picture's path, folder/NAME.svg.
/// Errors: those of support::draw_plot.
std::filesystem::path draw(const std::filesystem::path& folder, const experiment& what,
                           const std::vector<findings>& by_seed);

} // namespace experiments
