/// The ledger: every checkable sentence of the five articles, a verdict, and what carries it.

#include "../articles/articles.hpp"
#include "../support/output.hpp"
#include "figures.hpp"
#include "options.hpp"
#include "show.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>

namespace {

/// Gives the process to the programs that measure, one after another: their output, their signals,
/// the exit status of the first that fails.
[[noreturn]] void measure_again(const ledger::row& claim) {
    std::set<std::string> names, commands;
    for (const ledger::evidence& shown : claim.judged)
        if (shown.is == ledger::reach::measured)
            (shown.command.empty() ? names : commands)
                .insert(std::string(shown.command.empty() ? shown.name : shown.command));
    std::string experiments = "experiments";
    for (const std::string& name : names) experiments += ' ' + name;
    if (!names.empty()) commands.insert(experiments);
    if (commands.empty())
        throw std::runtime_error(fmt::format("nothing of claim {} is measured", claim.number));
    std::vector<std::string> words{"/bin/sh", "-c", "", LEDGER_RUN};
    for (const std::string& command : commands)
        words[2] += fmt::format("{}\"$0\" {}", words[2].empty() ? "" : " && ", command);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    support::flush_output();
    execv(arguments.front(), arguments.data());
    throw std::runtime_error(
        fmt::format("{} cannot be run: {}", words.front(), std::generic_category().message(errno)));
}

void run(const ledger::options& chosen) {
    using namespace ledger;
    if (!chosen.markdown.empty()) return write_pages(chosen.markdown);
    if (chosen.as_json) return support::print(json_of(chosen));
    if (!chosen.chosen) return support::print(table_of_articles());
    if (chosen.number == 0) return support::print(table_of(*chosen.chosen));
    const row& claim = *claim_of(*chosen.chosen, chosen.number);
    support::print(account_of(*chosen.chosen, claim));
    if (chosen.measures_again) measure_again(claim);
}

} // namespace

int main(int argc, char** argv) try {
    const auto [chosen, exit_status] = ledger::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "ledger: {}\n", error.what());
    return 1;
}
