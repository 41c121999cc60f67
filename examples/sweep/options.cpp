#include "options.hpp"

#include "../support/command_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace sweep {
namespace {

constexpr std::size_t most_depths = 6; // as many as the table has room for

void refuse(const std::string& flag, const std::string& what) {
    throw CLI::ValidationError(flag, what);
}

std::vector<std::size_t> read_depths(const std::string& flag, const std::string& text) {
    std::vector<std::size_t> depths;
    for (const std::string& part : support::parts_of(text, ',')) {
        const std::size_t depth = support::whole_number(flag, part, 1, 50);
        if (std::find(depths.begin(), depths.end(), depth) != depths.end())
            refuse(flag, fmt::format("{} is there twice", depth));
        depths.push_back(depth);
    }
    if (depths.size() > most_depths)
        refuse(flag, fmt::format("{} depths are more than the {} that are accepted", depths.size(),
                                 most_depths));
    return depths;
}

/// The names between commas; every third comma may also end a line.
template <class Choice, std::size_t Count>
std::string names_of(const std::array<Choice, Count>& choices, const char* third_comma = ",") {
    std::string names;
    for (std::size_t i = 0; i < Count; ++i)
        names += fmt::format("{}{}", i == 0 ? "" : i % 3 == 0 ? third_comma : ",", choices[i].name);
    return names;
}

/// The choices with these names, in the order in which the user gives them.
template <class Choice, std::size_t Count>
std::vector<Choice> read_choices(const std::string& flag, const std::string& text,
                                 const std::array<Choice, Count>& known) {
    std::vector<Choice> chosen;
    for (const std::string& name : support::parts_of(text, ',')) {
        const auto has_name = [&](const Choice& choice) { return choice.name == name; };
        const auto* const found = std::find_if(std::begin(known), std::end(known), has_name);
        if (found == std::end(known))
            refuse(flag, fmt::format("'{}' is none of {}", name, names_of(known)));
        if (std::any_of(chosen.begin(), chosen.end(), has_name))
            refuse(flag, fmt::format("{} is there twice", name));
        chosen.push_back(*found);
    }
    return chosen;
}

/// --flag NAME,NAME...: what is chosen by default is read as if a user had given it, and
/// `by_default` says it in words.
template <class Choice, std::size_t Count>
void add_choices(CLI::App& app, const std::string& flag, std::vector<Choice>& chosen,
                 const std::array<Choice, Count>& known, const std::string& names,
                 const std::string& by_default) {
    const auto read = [&, flag](const std::string& text) {
        chosen = read_choices(flag, text, known);
    };
    read(names);
    app.add_option_function<std::string>(flag, read,
                                         names_of(known, ",\n") + "\n(" + by_default + ")")
        ->type_name("NAMES");
}

/// --flag, or --flag both for networks with and without: the choices for a part.
void add_part(CLI::App& app, const std::string& flag, std::vector<bool>& choices,
              const std::string& help) {
    const auto read = [&, flag](const std::string& text) {
        if (!text.empty() && text != "both")
            refuse(flag, fmt::format("'{}' is not both, and it needs nothing after it", text));
        choices = text == "both" ? std::vector<bool>{false, true} : std::vector<bool>{true};
    };
    app.add_option_function<std::string>(flag, read, help)->type_name("[both]")->expected(0, 1);
}

} // namespace

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app("How fast the first layer learns, and how well the network learns, for every\n"
                 "depth, activation and initialiser: networks of equal layers read digits.\n"
                 "The same seed gives the same output.\n",
                 "sweep");
    app.get_formatter()->column_width(23);
    support::add_help_and_version(app);
    app.add_option_function<std::string>(
           "--depths",
           [&](const std::string& text) { chosen.depths = read_depths("--depths", text); },
           "numbers of hidden layers (1,2,4,8)")
        ->type_name("N,N...");
    add_choices(app, "--activations", chosen.activations, activations, "sigmoid,tanh,relu",
                "the first three");
    add_choices(app, "--initialisers", chosen.initialisers, initialisers,
                "standard-normal,normal-by-inputs,xavier-normal,he-normal,orthogonal",
                "all but xavier-uniform");
    std::vector<bool> normalised{false}, residual{false};
    add_part(app, "--batch-norm", normalised,
             "batch normalisation of hidden layers, or\nnetworks with and without");
    add_part(app, "--residual", residual,
             "a path around each hidden layer that gives as\nmany numbers as it takes, or with and "
             "without");
    support::add_number(app, "--dropout", chosen.dropout, 0, 0.99,
                        "share of hidden outputs that is dropped");
    support::add_number(app, "--width", chosen.width, 1, 1000, "neurons in a hidden layer");
    support::add_number(app, "--epochs", chosen.epochs, 1, 1000, "passes over the training images");
    support::add_number(app, "--eta", chosen.eta, 0, 1000, "learning rate η");
    support::add_number(app, "--seed", chosen.seed, 0, UINT64_MAX, "every network starts from it");
    support::add_folder(app, "--data", chosen.data,
                        "images in MNIST's format (a small part of MNIST)");
    support::add_folder(app, "--output", chosen.output,
                        "for the table and the heat map (" + chosen.output.string() + ")");
    result.exit_status = support::parse(app, argc, argv);
    for (const bool is_normalised : normalised)
        for (const bool is_residual : residual)
            chosen.parts.push_back({is_normalised, is_residual});
    return result;
}

} // namespace sweep
