/// Depth, activation and initialiser: what they do to the first layer's gradient and to the
/// accuracy, measured on networks that learn to read digits.

#include "options.hpp"
#include "report.hpp"

#include <gradus/training/data_error.hpp>
#include <gradus/training/mnist_format.hpp>

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

void run(const sweep::options& chosen) {
    // Whatever can go wrong goes wrong here, before the long work.
    const sweep::data_set data = load(chosen.data);
    sweep::prepare_heat_map(chosen.output);
    sweep::prepare_table(chosen.output);

    const sweep::grid measured = sweep::measure_all(chosen, data);
    sweep::print_report(chosen, data, measured);
    fmt::print("\nThe table: {}\n", sweep::write_table(chosen.output, measured).string());
    fmt::print("The heat map: {}\n", sweep::draw_heat_map(chosen.output, measured).string());
    if (std::fflush(stdout) != 0) throw std::runtime_error("the output cannot be written");
}

} // namespace

int main(int argc, char** argv) try {
    const auto [chosen, exit_status] = sweep::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "sweep: {}\n", error.what());
    return 1;
}
