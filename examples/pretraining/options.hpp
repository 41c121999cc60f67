#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace pretraining {

/// What the user may choose.
struct options {
    std::uint64_t seed = 1;                ///< the first of them
    std::uint64_t seeds = 1;               ///< trainings a row, each from another seed
    std::uint64_t depth = 4;               ///< hidden layers
    std::uint64_t width = 100;             ///< neurons in each
    std::uint64_t epochs = 30;             ///< of the training
    std::uint64_t pretraining_epochs = 10; ///< of each layer
    std::uint64_t samples = 5000;          ///< images to learn from
    std::uint64_t threads = 2;             ///< trainings at the same time
    bool compares_errors = false;          ///< the third section: is it a regulariser?
    std::filesystem::path data = DEFAULT_DATA;
    std::filesystem::path output = "pretraining_output";
};

/// The options of a command line, or the exit status if that was all: after `--help`, or after a
/// wrong flag, about which one line went to stderr.
struct command_line {
    options chosen;
    std::optional<int> exit_status;
};
command_line read_command_line(int argc, char** argv);

} // namespace pretraining
