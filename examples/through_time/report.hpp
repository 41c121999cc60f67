#pragma once

#include "learning.hpp"
#include "options.hpp"
#include "profiles.hpp"

#include <filesystem>
#include <vector>

namespace through_time {

/// All that was measured; a part that was not asked for is empty.
struct measurements {
    std::vector<profile_row> profiles;
    std::vector<learning_row> adding;
    std::vector<learning_row> order;
};

void print_report(const options& chosen, const measurements& measured);

/// Errors: std::runtime_error with one line, before the long work, if they cannot be written there.
void prepare_tables(const options& chosen);
void prepare_picture(const std::filesystem::path& folder);

/// summary.csv, and profiles.csv, profile_50.csv, adding.csv, order.csv: those of the parts that
/// were asked for.
void write_tables(const options& chosen, const measurements& measured);
/// through_time.svg
std::filesystem::path draw_picture(const std::filesystem::path& folder,
                                   const measurements& measured);

} // namespace through_time
