#pragma once

#include "experiment.hpp"
#include "work.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace experiments {

/// What the user may choose.
struct options {
    std::vector<const experiment*> chosen; ///< all of them if none is named
    std::vector<std::uint64_t> seeds;      ///< each experiment's own if there are none
    bool is_short = false;
    std::size_t part = 0;  ///< 1 … parts: only this part of the jobs; 0: all of them
    std::size_t parts = 0; ///< into how many the jobs are divided, if they are
    bool is_merge = false; ///< of the parts, nothing is run
    bool is_list = false;  ///< names and subjects, and nothing else
    std::filesystem::path data = DEFAULT_DATA; ///< the build names the project's examples/data
    std::filesystem::path output = "experiments_output";
};

/// The options of a command line, or the exit status if that was all: after `--help`, or after a
/// wrong flag, about which one line went to stderr.
struct command_line {
    options chosen;
    std::optional<int> exit_status;
};
command_line read_command_line(int argc, char** argv);

/// The jobs of an experiment: a seed each, of those that are asked for, or its own 1, 2, …; of
/// these three in a short run.
std::vector<job> jobs_of(const options& chosen, const experiment& what);

} // namespace experiments
