#include "options.hpp"

#include "../support/command_line.hpp"

#include <string>

namespace pretraining {

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app("Deep networks of sigmoid neurons that learn to read digits, from random weights\n"
                 "and after unsupervised pre-training, and what else helps them.\n"
                 "The same seed gives the same output.\n",
                 "pretraining");
    app.get_formatter()->column_width(28);
    support::add_help_and_version(app);
    bool is_full = false;
    app.add_flag("--full", is_full,
                 "the whole table: --depth 5 --seeds 3 --epochs 100\n"
                 "--errors, where these are not given otherwise");
    support::add_number(app, "--seed", chosen.seed, 0, UINT64_MAX - 1000, "the first of all seeds");
    auto* const seeds =
        support::add_number(app, "--seeds", chosen.seeds, 1, 100, "trainings a row");
    auto* const depth = support::add_number(app, "--depth", chosen.depth, 1, 20, "hidden layers");
    support::add_number(app, "--width", chosen.width, 1, 1000, "neurons in each");
    auto* const epochs = support::add_number(app, "--epochs", chosen.epochs, 1, 10'000,
                                             "passes over the images in training");
    support::add_number(app, "--pretraining-epochs", chosen.pretraining_epochs, 1, 10'000,
                        "the same for each layer before");
    support::add_number(app, "--samples", chosen.samples, 10, 60'000, "images to learn from");
    support::add_number(app, "--threads", chosen.threads, 1, 64, "trainings at the same time");
    app.add_flag("--errors", chosen.compares_errors,
                 "a third section: is pre-training a regulariser?");
    support::add_folder(app, "--data", chosen.data, "images in MNIST's format (5,000 of MNIST)");
    support::add_folder(app, "--output", chosen.output,
                        "for the tables and pictures (" + chosen.output.string() + ")");
    app.callback([&] {
        if (!is_full) return;
        if (seeds->count() == 0) chosen.seeds = 3;
        if (depth->count() == 0) chosen.depth = 5;
        if (epochs->count() == 0) chosen.epochs = 100;
        chosen.compares_errors = true;
    });
    result.exit_status = support::parse(app, argc, argv);
    return result;
}

} // namespace pretraining
