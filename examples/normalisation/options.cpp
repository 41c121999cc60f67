#include "options.hpp"

#include "../support/command_line.hpp"

namespace normalisation {

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app("What batch normalisation, residual paths and centred inputs do to gradients:\n"
                 "measured on random networks, beside what is proved of them.\n"
                 "The same seed gives the same output.\n",
                 "normalisation");
    app.get_formatter()->column_width(19);
    support::add_help_and_version(app);
    support::add_number(app, "--seed", chosen.seed, 0, UINT64_MAX, "of all random numbers");
    support::add_number(app, "--networks", chosen.networks, 1, 1000, "random networks a row");
    support::add_number(app, "--width", chosen.width, 2, 512, "neurons in a layer");
    support::add_number(app, "--depth", chosen.depth, 3, 100, "layers");
    support::add_folder(app, "--output", chosen.output,
                        "for the tables and the picture (" + chosen.output.string() + ")");
    result.exit_status = support::parse(app, argc, argv);
    return result;
}

} // namespace normalisation
