#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace through_time {

/// Which of the three parts of the work are asked for, of how many random networks, and where the
/// tables and the picture go.
struct options {
    std::uint64_t seed = 1;
    std::uint64_t seeds = 5;           ///< networks for each row
    std::uint64_t most_steps = 10'000; ///< of training, where a row has more
    bool is_full = false;              ///< the rows that take long, too
    bool profiles = true;
    bool adding = true;
    bool order = true;
    std::filesystem::path output = "through_time_output";
};

struct command_line {
    options chosen;
    std::optional<int> exit_status; ///< there is nothing more to do
};

command_line read_command_line(int argc, char** argv);

} // namespace through_time
