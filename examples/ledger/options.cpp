#include "options.hpp"

#include "../articles/articles.hpp"
#include "../support/command_line.hpp"

#include <fmt/core.h>

#include <string>

namespace ledger {
namespace {

const article* article_called(const std::string& name) {
    std::string names;
    for (const article* const known : articles()) {
        if (name == known->name) return known;
        names += fmt::format("{}{}", names.empty() ? "" : ", ", known->name);
    }
    throw CLI::ValidationError("ARTICLE", fmt::format("'{}' is none of {}", name, names));
}

void check(const options& chosen) {
    if (chosen.number != 0 && !claim_of(*chosen.chosen, chosen.number))
        throw CLI::ValidationError(
            "CLAIM", fmt::format("article {} has no claim {}; its last is {}", chosen.chosen->name,
                                 chosen.number, chosen.chosen->claims.back().number));
    if (chosen.as_json && !chosen.markdown.empty())
        throw CLI::ValidationError("--json", "--markdown writes pages, not JSON; take one of them");
    if (chosen.measures_again && chosen.number == 0)
        throw CLI::ValidationError("--measure", "name the article and the claim whose figures are "
                                                "to be measured again");
}

} // namespace

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app(
        "What the five articles say, sentence by sentence: is it true, and what shows it?\n"
        "Proofs, certified numbers, measurements and citations, each with its values.\n",
        "ledger");
    app.get_formatter()->column_width(19);
    support::add_help_and_version(app);
    app.add_option_function<std::string>(
           "article", [&](const std::string& name) { chosen.chosen = article_called(name); },
           "000 to 004; without one all are shown")
        ->type_name("");
    app.add_option_function<std::string>(
           "claim",
           [&](const std::string& text) {
               chosen.number = static_cast<int>(support::whole_number("CLAIM", text, 1, 999));
           },
           "its number in the article: everything about it")
        ->type_name("");
    app.add_flag("--measure", chosen.measures_again, "run the claim's experiments again");
    app.add_flag("--json", chosen.as_json, "for other programs");
    support::add_folder(app, "--markdown", chosen.markdown, "write the pages of docs/claims there");
    app.final_callback([&] { check(chosen); });
    result.exit_status = support::parse(app, argc, argv);
    return result;
}

} // namespace ledger
