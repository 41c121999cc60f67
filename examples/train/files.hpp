#pragma once

#include "history.hpp"
#include "learner.hpp"

#include <gradus/training/diagnosis/forecast.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace train {

/// Makes the folder for the tables and pictures, or a file's folder, if need be and sees whether
/// files can be written there, which is to be known before the long work.
/// Errors: std::runtime_error with one line that names the flag.
void prepare_output(const std::filesystem::path& folder);
void prepare_file(const char* flag, const std::filesystem::path& file);

/// What stands in the folder beside what write_files() writes.
inline constexpr const char* weights_file = "weights.npz";
inline constexpr const char* certified_table = "certified.csv";
inline constexpr const char* confusion_table = "confusion.csv";

/// Removes a file that an earlier training left, for it says nothing of this one.
void remove_old(const std::filesystem::path& file);

/// Writes the tables and draws the pictures, each whole or not at all, and says where they are.
/// After pre-training there are more of both; what images have taught the first layer is one. What
/// was expected of the start stands in a table of its own.
void write_files(const std::filesystem::path& folder, const history& past, const learner& learnt,
                 const training_choice& chosen, const gradus::expected_gradients& expected);

} // namespace train
