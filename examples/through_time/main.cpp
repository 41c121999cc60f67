/// Gradients through time: their profile at the start, and what networks learn in spite of it.

#include "../support/output.hpp"
#include "../support/stop_signal.hpp"
#include "../support/terminal.hpp"
#include "learning.hpp"
#include "options.hpp"
#include "profiles.hpp"
#include "report.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <cstdio>
#include <exception>

namespace {

void run(const through_time::options& chosen) {
    using namespace through_time;
    // Whatever can go wrong goes wrong here, before the long work.
    prepare_picture(chosen.output);
    prepare_tables(chosen);

    measurements measured;
    const auto with_bar = [](const char* label, const auto& work) {
        support::progress_bar bar(label);
        return work([&](std::size_t done, std::size_t all) { bar.show(done, all); });
    };
    if (chosen.profiles)
        measured.profiles = with_bar(
            "profiles", [&](const progress& tell) { return measure_profiles(chosen, tell); });
    if (chosen.adding)
        measured.adding = with_bar("adding", [&](const progress& tell) {
            return learn(chosen, settings(chosen, task::adding), tell);
        });
    if (chosen.order)
        measured.order = with_bar("order", [&](const progress& tell) {
            return learn(chosen, settings(chosen, task::order), tell);
        });
    // The tables before anything else: a terminal that is gone cannot be printed to.
    write_tables(chosen, measured);
    print_report(chosen, measured);
    fmt::print("\nThe tables: {}\n", chosen.output.string());
    support::flush_output();
    support::print(
        fmt::format("The picture: {}\n", draw_picture(chosen.output, measured).string()));
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = through_time::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "through_time: {}\n", error.what());
    return 1;
}
