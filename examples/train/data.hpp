#pragma once

#include "options.hpp"

#include <gradus/training/sample_split.hpp>

#include <string>

namespace train {

/// The samples to learn from and those of the test, what they are in a line of text, and a number
/// that almost certainly is another one if any of them is another.
struct described_data {
    gradus::training_and_test samples;
    std::string description;
    std::string checksum{};
};

/// The same choice gives the same samples.
/// Errors: std::runtime_error with one line that names the flag, the file and what is wrong.
described_data load_data(const training_choice& chosen);

} // namespace train
