#pragma once

#include "bowl.hpp"
#include "measure.hpp"

#include <filesystem>
#include <vector>

namespace normalisation {

struct measurements {
    std::vector<growth_row> growth;
    std::vector<depth_row> depth;
    std::vector<bowl_row> bowls;
};

void print_report(const options& chosen, const measurements& measured);

/// Throws std::runtime_error with one line if the tables could not be written there: to be asked
/// before the long work, when the folder exists.
void prepare_tables(const std::filesystem::path& folder);
/// Writes growth.csv, depth.csv and bowl.csv, each whole or not at all.
void write_tables(const std::filesystem::path& folder, const measurements& measured);

/// The same for the picture, normalisation.svg. Makes the folder if need be.
void prepare_picture(const std::filesystem::path& folder);
std::filesystem::path draw_picture(const std::filesystem::path& folder,
                                   const measurements& measured);

} // namespace normalisation
