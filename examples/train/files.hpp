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

/// Where the exported weights are.
std::filesystem::path weights_file(const std::filesystem::path& folder);

/// Where the table of what is certified is.
std::filesystem::path certified_file(const std::filesystem::path& folder);

/// Removes a file that an earlier training left, for it says nothing of this one.
void remove_old(const std::filesystem::path& file);

/// Where the table of decisions is.
std::filesystem::path confusion_file(const std::filesystem::path& folder);

/// Writes the tables and draws the pictures, each whole or not at all, and says where they are.
/// After pre-training there are more of both; what images have taught the first layer is one. What
/// was expected of the start stands in a table of its own.
void write_files(const std::filesystem::path& folder, const history& past, const learner& learnt,
                 const training_choice& chosen, const gradus::expected_gradients& expected);

} // namespace train
