#pragma once

#include "history.hpp"

#include <filesystem>
#include <string>

namespace train {

/// What an earlier training has left of its epochs.
struct earlier_training {
    std::string folder; ///< as the user names it
    std::string metrics;
};

/// Reads it from the folder that --beside names. Errors: std::runtime_error with one line for a
/// folder where no training of this kind, of classes or of the same target, has left metrics.csv,
/// and for the folder of this training's own tables.
earlier_training read_earlier(const std::filesystem::path& folder,
                              const std::filesystem::path& output, const history& own);

/// Writes beside.csv, accuracy or error on the test by epoch of both, draws it where gnuplot runs,
/// and says how they compare.
void write_beside(const std::filesystem::path& output, const earlier_training& earlier,
                  const history& own);

inline constexpr const char* beside_table = "beside.csv";
inline constexpr const char* beside_picture = "beside.svg";

} // namespace train
