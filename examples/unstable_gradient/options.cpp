#include "options.hpp"

#include "../support/command_line.hpp"

#include <cstdint>
#include <string>

namespace unstable_gradient {

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app(
        "Vanishing and exploding gradients, from a chain of four neurons to networks that\n"
        "learn to read digits. The same seed gives the same output.\n",
        "unstable_gradient");
    app.get_formatter()->column_width(21);
    support::add_help_and_version(app);
    support::add_number(app, "--seed", chosen.seed, 0, UINT64_MAX, "the first seed");
    support::add_number(app, "--seeds", chosen.seeds, 1, 100'000, "how many seeds make the band");
    support::add_number(app, "--epochs", chosen.epochs, 1, 10'000,
                        "passes over the training images");
    app.add_option_function<std::string>(
           "--lambda",
           [&](const std::string& text) {
               chosen.lambda = support::number("--lambda", text, 0, 1000);
           },
           "weight decay λ (the book's 5 for 50,000 images, for\nfewer in proportion: 0.5 for "
           "5,000)")
        ->type_name("X");
    app.add_option_function<std::string>(
           "--hidden",
           [&](const std::string& text) {
               chosen.hidden = {support::layer_sizes("--hidden", text)};
           },
           "one network with these hidden layers, such as 30,30")
        ->type_name("N,N...");
    support::add_folder(app, "--data", chosen.data,
                        "images in MNIST's format (a small part of MNIST)");
    support::add_folder(app, "--output", chosen.output,
                        "for the plot (" + chosen.output.string() + ")");
    result.exit_status = support::parse(app, argc, argv);
    return result;
}

} // namespace unstable_gradient
