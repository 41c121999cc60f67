#pragma once

#include <filesystem>
#include <optional>

namespace ledger {

struct article;

/// What to show of the ledger: everything, an article, or a claim of it.
struct options {
    const article* chosen = nullptr; ///< all of them if none
    int number = 0;                  ///< of the claim; all of them if 0
    bool as_json = false;
    bool measures_again = false;
    std::filesystem::path markdown; ///< a folder for the pages, if they are asked for
};

struct command_line {
    options chosen;
    std::optional<int> exit_status; ///< there is nothing more to do
};

command_line read_command_line(int argc, char** argv);

} // namespace ledger
