/// Batch normalisation, residual paths and centred inputs: what is proved of them, beside what
/// random networks do.

#include "../support/output.hpp"
#include "../support/stop_signal.hpp"
#include "../support/terminal.hpp"
#include "options.hpp"
#include "report.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <cstdio>
#include <exception>

namespace {

void run(const normalisation::options& chosen) {
    using namespace normalisation;
    // Whatever can go wrong goes wrong here, before the long work.
    prepare_picture(chosen.output);
    prepare_tables(chosen.output);

    measurements measured;
    {
        support::progress_bar bar("normalisation");
        const auto part = [&](std::size_t from, std::size_t to) {
            return [&bar, from, to](std::size_t done, std::size_t all) {
                bar.show(from * all + (to - from) * done, 100 * all);
            };
        };
        measured.growth = measure_growth(chosen, part(0, 75));
        measured.depth = measure_depth(chosen, part(75, 98));
        measured.bowls = measure_bowls(chosen);
    }
    // The tables before anything else: a terminal that is gone cannot be printed to.
    write_tables(chosen.output, measured);
    print_report(chosen, measured);
    fmt::print("\nThe tables: growth.csv, depth.csv and bowl.csv in {}\n", chosen.output.string());
    support::flush_output();
    support::print(
        fmt::format("The picture: {}\n", draw_picture(chosen.output, measured).string()));
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = normalisation::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "normalisation: {}\n", error.what());
    return 1;
}
