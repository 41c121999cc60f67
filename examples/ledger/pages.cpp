#include "../articles/articles.hpp"
#include "figures.hpp"
#include "show.hpp"
#include "wording.hpp"

#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ledger {
namespace {

constexpr std::string_view generated =
    "<!-- Written by `examples/run ledger --markdown docs/claims` from examples/articles. -->\n";

/// In a cell of a table a bar would end it; an asterisk or an underscore would be taken for
/// emphasis.
std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '|' || c == '*' || c == '_' || c == '<') result += '\\';
        result += c;
    }
    return result;
}

std::string code(std::string_view text) { return fmt::format("`{}`", text); }

std::string evidence_text(const evidence& shown) {
    const std::string statement = statement_of(shown);
    switch (shown.is) {
    case reach::proved:
        return (is_theorem(shown) ? code(theorem_of(shown)) : plain(shown.name))
               + (statement.empty() ? "" : ": " + code(statement));
    case reach::computed:
        return plain(shown.name) + (statement.empty() ? "" : ": " + code(statement));
    case reach::measured:
        return fmt::format("{}: {}; {}", plain(shown.quantity), statement, code(command_of(shown)));
    case reach::cited:
        return plain(shown.name);
    }
    return {};
}

std::string anchor_of(const row& claim) { return fmt::format("claim-{}", claim.number); }

std::string words_for(const std::vector<reach>& kinds) {
    std::string text;
    for (const reach kind : kinds)
        text += fmt::format("{}{}", text.empty() ? "" : ", ", word_for(kind));
    return text;
}

template <class Kind>
std::string count_row(std::string_view title, const std::map<Kind, int>& counts, Kind last) {
    std::string text = fmt::format("| {} |", title);
    for (int is = 0; is <= static_cast<int>(last); ++is) {
        const auto found = counts.find(static_cast<Kind>(is));
        text += found == counts.end() ? " |" : fmt::format(" {} |", found->second);
    }
    return text;
}

std::string page_of(const article& shown) {
    std::string text = fmt::format("# Article {}: {}\n{}\n", shown.name, shown.title, generated);
    text += "[What verdicts and evidence mean, and all articles](README.md)\n\n"
            "| claim | the article | verdict | by what is |\n|---|---|---|---|\n";
    for (const row& claim : shown)
        text += fmt::format("| [{}](#{}) | {} | {} | {} |\n", claim.number, anchor_of(claim),
                            plain(claim.sentence), word_for(claim.judged.is),
                            words_for(kinds_of(claim.judged)));
    for (const row& claim : shown) {
        text +=
            fmt::format("\n## Claim {}\n> {}\n\n{}\n\n**{}**", claim.number, plain(claim.sentence),
                        plain(claim.mathematics), word_for(claim.judged.is));
        if (!claim.judged.note.empty()) text += ": " + plain(claim.judged.note);
        text += "\n\n";
        for (const evidence& piece : claim.judged)
            text += fmt::format("- *{}* {}\n", word_for(piece.is), evidence_text(piece));
    }
    return text;
}

std::string claims_by_theorem() {
    std::map<std::string, std::string, std::less<>> claims;
    for (const article* const shown : articles())
        for (const row& claim : *shown)
            for (const evidence& piece : claim.judged) {
                if (!is_theorem(piece)) continue;
                std::string& text = claims[std::string(piece.name)];
                const std::string link = fmt::format("[{} no. {}]({}.md#{})", shown->name,
                                                     claim.number, shown->name, anchor_of(claim));
                if (text.find(link) == std::string::npos) text += (text.empty() ? "" : ", ") + link;
            }
    std::string text = "| theorem | claims |\n|---|---|\n";
    for (const auto& [theorem, links] : claims)
        text += fmt::format("| {} | {} |\n", code(theorem), links);
    return text;
}

std::string overview() {
    std::string text = fmt::format("# The claims of the five articles\n{}\n", generated);
    text +=
        R"(Every sentence of the articles that can be checked, in their order: what it says exactly, whether it is so, and what shows it. The same in a terminal, with the values as this compiler has them: `examples/run ledger`, `examples/run ledger 002 7`; for other programs `--json`.

| verdict | it is |
|---|---|
| true | as the article has it |
| true if | true under a condition that the article does not state |
| imprecise | nearly right; what is right stands beside it |
| false | what is right stands beside it |
| opinion | nothing that mathematics or an experiment decides: a citation, and no verdict beyond it |

| evidence | it holds |
|---|---|
| proved | for every value: a theorem of `include/gradus/theory/theorems/`, which the compiler checks ([proofs](../proofs/README.md)) |
| computed | for the numbers that are named: exact arithmetic, or an enclosure that lies within the stated bounds |
| measured | as far as an experiment goes: median, lowest and highest over seeds, and the command that repeats it |
| cited | because somebody else found it, in a place that a reader can look up |

A row may have several kinds of evidence, each for a part of what it says: a proof of the mathematics, say, and a measurement of what the article tells of networks. It counts for each of them.

## How many
)";
    text +=
        "| article | true | true if | imprecise | false | opinion |\n|---|---|---|---|---|---|\n";
    std::string by_kind = "\n| rows with evidence that is | proved | computed | measured | cited "
                          "|\n|---|---|---|---|---|\n";
    for (const article* const shown : articles()) {
        const auto [verdicts, kinds] = tally_of(*shown);
        const std::string title =
            fmt::format("[{}: {}]({}.md)", shown->name, shown->title, shown->name);
        text += count_row(title, verdicts, verdict::is_opinion) + '\n';
        by_kind += count_row(title, kinds, reach::cited) + '\n';
    }
    return text + by_kind + "\n## From theorem to claim\n" + claims_by_theorem();
}

} // namespace

void write_pages(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    gradus::write_whole_file(folder / "README.md", overview());
    for (const article* const shown : articles())
        gradus::write_whole_file(folder / fmt::format("{}.md", shown->name), page_of(*shown));
}

} // namespace ledger
