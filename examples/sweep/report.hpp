#pragma once

#include "grid.hpp"

#include <filesystem>

namespace sweep {

/// Prints what was measured and how, a table for each number and the forecast, and why trainings
/// ended early.
void print_report(const options& chosen, const data_set& data, const grid& measured);

/// Sees that the file can be written: to be asked before the long work. Errors: those of writing.
void prepare_table(const std::filesystem::path& folder);
void prepare_heat_map(const std::filesystem::path& folder);

/// The grid as CSV, a line a network that is known, and its path. Numbers are the shortest that
/// read back as the same double; a training that diverged has no accuracy. Errors:
/// gradus::data_error; the file is there whole or not at all.
std::filesystem::path write_table(const std::filesystem::path& folder, const grid& measured);

/// Draws the grid as a heat map and returns its path. Errors: std::runtime_error with one line; the
/// file is there whole or not at all.
std::filesystem::path draw_heat_map(const std::filesystem::path& folder, const grid& measured);

} // namespace sweep
