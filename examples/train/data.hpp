#pragma once

#include "options.hpp"

#include <gradus/training/data/sample_split.hpp>
#include <gradus/training/data/standardise.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace train {

/// Where the numbers of a table's samples come from, all counted from 0.
struct table_places {
    std::vector<std::string> feature_names; ///< empty if there is no header
    std::vector<std::size_t> feature_columns;
    std::size_t label_column;
    std::vector<std::size_t> test_rows; ///< of the file, its header being row 0 if there is one
};

/// The samples to learn from and those of the test, what they are in a line of text, and a number
/// that almost certainly is another one if any of them is another.
struct described_data {
    gradus::training_and_test samples;
    std::string description;
    std::string notes{};                  ///< what else the user should know of them, in sentences
    gradus::feature_scale scale{};        ///< from the numbers in the file to those of the samples
    gradus::feature_scale target_scale{}; ///< the same of the targets, for regression
    std::optional<table_places> table{};
    std::string checksum{};
};

/// The same choice gives the same samples.
/// Errors: std::runtime_error with one line that names the flag, the file and what is wrong.
described_data load_data(const training_choice& chosen);

/// How many inputs the network has, how many neurons each hidden layer, how many outputs.
std::vector<std::size_t> sizes_of(const training_choice& chosen,
                                  const gradus::labelled_samples& data);

} // namespace train
