/// Trains a network on images, on a table or on samples made here, and shows each layer's gradient.

#include "../support/stop_signal.hpp"
#include "options.hpp"
#include "session.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <exception>

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = train::read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    return train::run(chosen);
} catch (const std::exception& error) {
    fmt::print(stderr, "train: {}\n", error.what());
    return 1;
}
