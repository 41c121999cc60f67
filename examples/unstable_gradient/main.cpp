/// Vanishing and exploding gradients in four steps: a chain of four neurons that the compiler
/// computes, the depths at which gradients are lost, the width of eq. 123, and networks that learn.

#include "../support/output.hpp"
#include "../support/stop_signal.hpp"
#include "network_section.hpp"
#include "options.hpp"
#include "plot.hpp"
#include "sections.hpp"

#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/files/data_error.hpp>

#include <fmt/core.h>

#include <cstdio>
#include <exception>

namespace {

int fail(const std::exception& error, const char* place = "") {
    fmt::print(stderr, "unstable_gradient: {}{}\n", place, error.what());
    return 1;
}

void run(const unstable_gradient::options& chosen) {
    using namespace unstable_gradient;
    // Whatever can go wrong goes wrong here, before the long work.
    const auto data = gradus::load_mnist_format(chosen.data);
    prepare_plot(chosen.output);

    chain_section();
    depth_section();
    width_section();
    const auto records = network_section(chosen, data);
    fmt::print("\nThe plot: {}\n", plot_norms(chosen.output, records).string());
    support::flush_output();
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = unstable_gradient::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const gradus::data_error& error) {
    return fail(error, "--data: ");
} catch (const std::exception& error) {
    return fail(error);
}
