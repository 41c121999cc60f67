#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace normalisation {

/// What the user may choose.
struct options {
    std::uint64_t seed = 1;
    std::uint64_t networks = 4; ///< random networks a row
    std::uint64_t width = 256;  ///< neurons in a layer
    std::uint64_t depth = 50;   ///< layers
    std::filesystem::path output = "normalisation_output";
};

/// The options of a command line, or the exit status if that was all: after `--help`, or after a
/// wrong flag, about which one line went to stderr.
struct command_line {
    options chosen;
    std::optional<int> exit_status;
};
command_line read_command_line(int argc, char** argv);

} // namespace normalisation
