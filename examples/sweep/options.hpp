#pragma once

#include "choices.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace sweep {

/// What the user may choose.
struct options {
    std::vector<std::size_t> depths = {1, 2, 4, 8}; ///< numbers of hidden layers
    std::vector<activation_choice> activations;     ///< three of choices.hpp
    std::vector<initialiser_choice> initialisers;   ///< all but xavier-uniform
    /// of batch normalisation and residual paths: neither, one, both, or all of these
    std::vector<parts_choice> parts;
    double dropout = 0;
    std::uint64_t width = 30; ///< neurons in a hidden layer
    std::uint64_t epochs = 5;
    double eta = 0.1; ///< learning rate
    std::uint64_t seed = 1;
    std::filesystem::path data = DEFAULT_DATA; ///< the build names the project's examples/data
    std::filesystem::path output = "sweep_output";
};

/// The options of a command line, or the exit status if that was all: after `--help`, or after a
/// wrong flag, about which one line went to stderr.
struct command_line {
    options chosen;
    std::optional<int> exit_status;
};
command_line read_command_line(int argc, char** argv);

} // namespace sweep
