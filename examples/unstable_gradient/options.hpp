#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace unstable_gradient {

/// What the user may choose. Sizes are counts of neurons, from the first hidden layer to the last.
struct options {
    std::uint64_t seed = 1;
    std::uint64_t seeds = 100; ///< how many networks make a band: seed, seed + 1, …
    std::uint64_t epochs = 30;
    std::optional<double> lambda; ///< weight decay; by default as strong as the book's
    std::vector<std::vector<std::size_t>> hidden = {{30, 30}, {30, 30, 30, 30}};
    std::filesystem::path data = DEFAULT_DATA; ///< the build names the project's examples/data
    std::filesystem::path output = "unstable_gradient_output";
};

/// The options of a command line, or the exit status if that was all: after `--help`, or after a
/// wrong flag, about which one line went to stderr.
struct command_line {
    options chosen;
    std::optional<int> exit_status;
};
command_line read_command_line(int argc, char** argv);

} // namespace unstable_gradient
