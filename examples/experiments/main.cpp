/// The experiments behind the ledger: what the articles say of training, measured over seeds.

#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/stop_signal.hpp"
#include "../support/terminal.hpp"
#include "digits.hpp"
#include "options.hpp"
#include "parts.hpp"
#include "summary.hpp"
#include "work.hpp"

#include <gradus/training/files/data_error.hpp>
#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

using namespace experiments;

std::filesystem::path table_of(const options& chosen, const experiment& what) {
    return chosen.output / fmt::format("{}.csv", what.name);
}

void check_is_no_folder(const std::filesystem::path& file) try {
    if (std::filesystem::exists(file)) gradus::check_is_file(file);
} catch (const std::exception& error) {
    throw std::runtime_error(fmt::format("--output: {}", error.what()));
}

/// Whatever can go wrong goes wrong here, before the long work.
void prepare(const options& chosen) {
    for (const experiment* const what : chosen.chosen) {
        support::prepare_plot(chosen.output, fmt::format("{}.svg", what->name));
        check_is_no_folder(table_of(chosen, *what));
    }
}

/// The same for a part, which draws nothing.
void prepare_part(const options& chosen) {
    std::error_code error;
    std::filesystem::create_directories(chosen.output, error);
    if (error && !std::filesystem::is_directory(chosen.output))
        throw std::runtime_error(fmt::format("--output: {}: cannot be made: {}",
                                             chosen.output.string(), error.message()));
    check_is_no_folder(part_file(chosen, chosen.part));
}

digits load(const std::filesystem::path& folder) try {
    return read_digits(folder);
} catch (const gradus::data_error& error) {
    throw std::runtime_error(fmt::format("--data: {}", error.what()));
}

void list() {
    std::string text;
    for (const experiment* const known : all_experiments()) {
        std::string lines = support::wrapped(known->subject, support::line_width - 24);
        for (std::size_t end = lines.find('\n'); end + 1 < lines.size();
             end = lines.find('\n', end + 1))
            lines.insert(end + 1, std::string(24, ' '));
        text += fmt::format(" {:<22} {}", known->name, lines);
    }
    support::print(text);
}

/// The table, on the terminal too, and the picture.
void conclude(const options& chosen, const experiment& what, const std::vector<findings>& found) {
    const auto rows = summary_of(found);
    // The table before anything else: a terminal that is gone cannot be printed to.
    gradus::write_whole_file(table_of(chosen, what), support::csv_of(rows));
    support::heading(what.name);
    fmt::print("{}\n{}\n", support::wrapped(what.subject), text_of(rows));
    fmt::print("The table: {}\n", table_of(chosen, what).string());
    support::flush_output();
    if (!what.drawn.title.empty())
        support::print(fmt::format("The picture: {}\n", draw(chosen.output, what, found).string()));
}

int stopped(std::string_view where) {
    fmt::print(stderr, "experiments: stopped in {}\n", where);
    return 128 + support::stop_signal();
}

std::vector<job> all_jobs(const options& chosen) {
    std::vector<job> jobs;
    for (const experiment* const what : chosen.chosen)
        for (const job& one : jobs_of(chosen, *what)) jobs.push_back(one);
    return jobs;
}

/// Returns the exit status, as the others do.
int run(const options& chosen, const digits& data) {
    const std::size_t all = all_jobs(chosen).size();
    std::size_t done_before = 0;
    support::progress_bar progress("experiments");
    for (const experiment* const what : chosen.chosen) {
        const auto jobs = jobs_of(chosen, *what);
        const auto found = run_all(jobs, {data, chosen.is_short}, [&](std::size_t done) {
            progress.show(done_before + done, all);
        });
        progress.hide();
        if (!found) return stopped(what->name);
        done_before += jobs.size();
        conclude(chosen, *what, *found);
    }
    return 0;
}

int run_part(const options& chosen, const digits& data) {
    std::vector<job> jobs;
    const auto all = all_jobs(chosen);
    for (std::size_t i = chosen.part - 1; i < all.size(); i += chosen.parts) jobs.push_back(all[i]);
    support::progress_bar progress(fmt::format("part {} of {}", chosen.part, chosen.parts));
    const auto found = run_all(jobs, {data, chosen.is_short}, [&](std::size_t done) {
        progress.show(done, std::max<std::size_t>(jobs.size(), 1));
    });
    progress.hide();
    if (!found) return stopped(fmt::format("part {} of {}", chosen.part, chosen.parts));
    write_part(part_file(chosen, chosen.part), jobs, *found);
    support::print(fmt::format("The part: {}\n", part_file(chosen, chosen.part).string()));
    return 0;
}

int merge(const options& chosen) {
    found_jobs known;
    for (std::size_t part = 1; part <= chosen.parts; ++part)
        read_part(part_file(chosen, part), known);
    std::vector<std::vector<findings>> all;
    for (const experiment* const what : chosen.chosen) {
        all.emplace_back();
        for (const job& one : jobs_of(chosen, *what)) all.back().push_back(known.of(one));
    }
    for (std::size_t i = 0; i < all.size(); ++i) conclude(chosen, *chosen.chosen[i], all[i]);
    return 0;
}

int start(const options& chosen) {
    if (chosen.is_list) return list(), 0;
    if (chosen.is_merge) return prepare(chosen), merge(chosen);
    const digits data = load(chosen.data);
    chosen.parts > 0 ? prepare_part(chosen) : prepare(chosen);
    support::catch_stop_signals();
    return chosen.parts > 0 ? run_part(chosen, data) : run(chosen, data);
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    return start(chosen);
} catch (const std::exception& error) {
    fmt::print(stderr, "experiments: {}\n", error.what());
    return 1;
}
