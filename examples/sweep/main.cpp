/// Depth, activation and initialiser: what they do to the first layer's gradient and to the
/// accuracy, measured on networks that learn to read digits.

#include "../support/output.hpp"
#include "../support/stop_signal.hpp"
#include "options.hpp"
#include "report.hpp"

#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/files/data_error.hpp>

#include <fmt/core.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>

namespace {

sweep::data_set load(const std::filesystem::path& folder) try {
    return sweep::make_data_set(gradus::load_mnist_format(folder));
} catch (const gradus::data_error& error) {
    throw std::runtime_error(fmt::format("--data: {}", error.what()));
}

/// Returns the exit status.
int run(const sweep::options& chosen) {
    // Whatever can go wrong goes wrong here, before the long work.
    const sweep::data_set data = load(chosen.data);
    sweep::prepare_heat_map(chosen.output);
    sweep::prepare_table(chosen.output);

    support::catch_stop_signals();
    const sweep::grid measured = sweep::measure_all(chosen, data);
    const int signal = support::stop_signal();
    const bool is_whole = measured.known() == measured.cells.size();
    if (!is_whole)
        fmt::print(stderr, "sweep: stopped after {} of {} networks\n", measured.known(),
                   measured.cells.size());
    if (measured.known() == 0) return 128 + signal;
    // The table before anything else: a terminal that is gone cannot be printed to.
    const std::filesystem::path table = sweep::write_table(chosen.output, measured);
    sweep::print_report(chosen, data, measured);
    fmt::print("\nThe table: {}\n", table.string());
    support::flush_output();
    const std::filesystem::path picture = sweep::draw_heat_map(chosen.output, measured);
    support::print(fmt::format("The heat map: {}\n", picture.string()));
    return is_whole ? 0 : 128 + signal;
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = sweep::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    return run(chosen);
} catch (const std::exception& error) {
    fmt::print(stderr, "sweep: {}\n", error.what());
    return 1;
}
