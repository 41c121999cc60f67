/// Deep networks of sigmoid neurons, from random weights and after unsupervised pre-training.

#include "../support/output.hpp"
#include "../support/stop_signal.hpp"
#include "../support/terminal.hpp"
#include "options.hpp"
#include "report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <exception>

namespace {

void run(const pretraining::options& chosen) {
    using namespace pretraining;
    // Whatever can go wrong goes wrong here, before the long work.
    const images data = read_images(chosen);
    prepare_pictures(chosen.output);
    prepare_tables(chosen.output);

    measurements measured;
    {
        support::progress_bar bar("pretraining");
        const auto tell = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
        measured.table = measure(table_setups(chosen), chosen.seeds, data, chosen, tell);
    }
    if (chosen.compares_errors) {
        support::progress_bar bar("errors");
        const auto tell = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
        const std::size_t seeds = std::max<std::size_t>(chosen.seeds, least_error_seeds);
        measured.errors = measure(error_setups(chosen), seeds, data, chosen, tell);
    }
    // The tables before anything else: a terminal that is gone cannot be printed to.
    write_tables(chosen, measured);
    print_report(chosen, measured);
    fmt::print("\nThe tables: epochs.csv, gradients.csv and summary.csv in {}\n",
               chosen.output.string());
    support::flush_output();
    draw_pictures(chosen.output, measured, data);
    support::print(fmt::format("The pictures: pretraining.svg and pretraining.png in {}\n",
                               chosen.output.string()));
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = pretraining::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "pretraining: {}\n", error.what());
    return 1;
}
