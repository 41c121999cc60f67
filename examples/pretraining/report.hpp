#pragma once

#include "measure.hpp"
#include "options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace pretraining {

struct measurements {
    std::vector<row> table;
    std::vector<row> errors; ///< empty where they are not compared
};

void print_report(const options& chosen, const measurements& measured);

/// Throws std::runtime_error with one line if the tables could not be written there: to be asked
/// before the long work, when the folder exists.
void prepare_tables(const std::filesystem::path& folder);
/// Writes epochs.csv, gradients.csv and, for the ledger of the articles' claims, summary.csv, each
/// whole or not at all.
void write_tables(const options& chosen, const measurements& measured);
/// The last of them: each row's accuracy, errors and gradients over the seeds.
std::string summary_of(const measurements& measured);

/// The same for the pictures: pretraining.svg, with the accuracy by epoch and the gradients, and
/// pretraining.png, with what the first layers have learnt and reconstructions. Makes the folder if
/// need be.
void prepare_pictures(const std::filesystem::path& folder);
void draw_pictures(const std::filesystem::path& folder, const measurements& measured,
                   const images& data);

} // namespace pretraining
