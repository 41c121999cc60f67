#include "options.hpp"

#include "../support/command_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace experiments {
namespace {

const experiment* experiment_called(const std::string& name) {
    const auto all = all_experiments();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const experiment* known) { return known->name == name; });
    if (found == all.end())
        throw CLI::ValidationError(
            "NAME", fmt::format("there is no experiment '{}'; --list names them all", name));
    return *found;
}

std::vector<std::uint64_t> read_seeds(const std::string& flag, const std::string& text) {
    constexpr std::size_t most = 1000;
    std::vector<std::uint64_t> seeds;
    for (const std::string& part : support::parts_of(text, ',')) {
        const std::uint64_t seed = support::whole_number(flag, part, 0, UINT64_MAX);
        if (std::find(seeds.begin(), seeds.end(), seed) != seeds.end())
            throw CLI::ValidationError(flag, fmt::format("{} is there twice", seed));
        seeds.push_back(seed);
    }
    if (seeds.size() > most)
        throw CLI::ValidationError(
            flag,
            fmt::format("{} seeds are more than the {} that are accepted", seeds.size(), most));
    return seeds;
}

constexpr std::size_t most_parts = 10'000;

/// 3/16: the third of sixteen.
void read_part(options& chosen, const std::string& text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    if (slash == text.size())
        throw CLI::ValidationError("--shard", fmt::format("'{}' is not a part such as 3/16", text));
    chosen.parts = support::whole_number("--shard", text.substr(slash + 1), 1, most_parts);
    chosen.part = support::whole_number("--shard", text.substr(0, slash), 1, chosen.parts);
}

} // namespace

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app("What the ledger of the articles' claims calls measured: each experiment runs\n"
                 "over several seeds and writes a table, the median of each quantity with the\n"
                 "lowest and the highest, and a picture where it helps.\n"
                 "The same seeds give the same tables.\n",
                 "experiments");
    app.get_formatter()->column_width(20);
    support::add_help_and_version(app);
    app.add_option_function<std::vector<std::string>>(
           "names",
           [&](const std::vector<std::string>& names) {
               for (const std::string& name : names) {
                   const experiment* const named = experiment_called(name);
                   if (std::find(chosen.chosen.begin(), chosen.chosen.end(), named)
                       != chosen.chosen.end())
                       throw CLI::ValidationError("NAME", fmt::format("{} is there twice", name));
                   chosen.chosen.push_back(named);
               }
           },
           "which experiments to run; without one, all")
        ->type_name("");
    app.add_flag("--list", chosen.is_list, "name the experiments and stop");
    app.add_option_function<std::string>(
           "--seeds", [&](const std::string& text) { chosen.seeds = read_seeds("--seeds", text); },
           "instead of each experiment's own")
        ->type_name("N,N...");
    app.add_flag("--short", chosen.is_short, "fewer seeds and less work: rough figures");
    CLI::Option* const shard = app.add_option_function<std::string>(
        "--shard", [&](const std::string& text) { read_part(chosen, text); },
        "only part K of N of the work, into\npart-K-of-N.csv");
    shard->type_name("K/N");
    app.add_option_function<std::string>(
           "--merge",
           [&](const std::string& text) {
               chosen.parts = support::whole_number("--merge", text, 1, most_parts);
               chosen.is_merge = true;
           },
           "run nothing: the tables and pictures of N parts,\nwith the other flags as they had "
           "them")
        ->type_name("N")
        ->excludes(shard);
    support::add_folder(app, "--data", chosen.data,
                        "images in MNIST's format (a small part of MNIST)");
    support::add_folder(app, "--output", chosen.output,
                        "for the tables and pictures (" + chosen.output.string() + ")");
    result.exit_status = support::parse(app, argc, argv);
    if (chosen.chosen.empty())
        chosen.chosen.assign(all_experiments().begin(), all_experiments().end());
    return result;
}

std::vector<job> jobs_of(const options& chosen, const experiment& what) {
    std::vector<job> jobs;
    for (const std::uint64_t seed : chosen.seeds) jobs.push_back({&what, seed});
    const std::size_t own = chosen.is_short ? std::min<std::size_t>(what.seeds, 3) : what.seeds;
    for (std::uint64_t seed = 1; chosen.seeds.empty() && seed <= own; ++seed)
        jobs.push_back({&what, seed});
    return jobs;
}

} // namespace experiments
