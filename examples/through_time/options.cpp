#include "options.hpp"

#include "../support/command_line.hpp"

#include <fmt/core.h>

#include <string>

namespace through_time {

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app(
        "Gradients through time: what is left of them after T steps of a simple recurrent\n"
        "network, an LSTM and a GRU, and what each of them learns.\n"
        "The same seed gives the same output.\n",
        "through_time");
    app.get_formatter()->column_width(17);
    support::add_help_and_version(app);
    support::add_number(app, "--seed", chosen.seed, 0, UINT64_MAX, "of the first network");
    support::add_number(app, "--seeds", chosen.seeds, 1, 100, "networks a row");
    support::add_number(app, "--steps", chosen.most_steps, 1, 10'000,
                        "of training at most, where a row has more");
    app.add_flag("--full", chosen.is_full, "also LSTMs of other forget biases, and a GRU on order");
    app.add_option_function<std::string>(
           "--only",
           [&](const std::string& part) {
               if (part != "profiles" && part != "adding" && part != "order")
                   throw CLI::ValidationError(
                       "--only", fmt::format("'{}' is none of profiles, adding, order", part));
               chosen.profiles = part == "profiles";
               chosen.adding = part == "adding";
               chosen.order = part == "order";
           },
           "profiles, adding or order: one of the three parts")
        ->type_name("PART");
    support::add_folder(app, "--output", chosen.output,
                        "for the tables and the picture (" + chosen.output.string() + ")");
    result.exit_status = support::parse(app, argc, argv);
    return result;
}

} // namespace through_time
