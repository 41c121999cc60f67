#include "../articles/articles.hpp"
#include "../support/terminal.hpp"
#include "figures.hpp"
#include "show.hpp"
#include "wording.hpp"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace ledger {
namespace {

std::string line(std::string_view title) {
    return fmt::format("{:─<{}}\n\n", fmt::format("── {} ", title), support::line_width);
}

/// Paragraphs of 80 columns, of which all lines but the first are indented like it.
std::string indented(std::string_view mark, const std::string& text, std::size_t columns) {
    std::string result;
    const std::string lines = support::wrapped(text, support::line_width - columns);
    std::size_t begin = 0;
    for (std::size_t end; (end = lines.find('\n', begin)) != std::string::npos; begin = end + 1) {
        result += fmt::format("{:<{}}{}\n", begin == 0 ? mark : "", columns,
                              lines.substr(begin, end - begin));
    }
    return result;
}

/// The strongest, and whether there are others.
std::string in_short(const std::vector<reach>& kinds) {
    return fmt::format("{}{}", word_for(kinds.front()), kinds.size() > 1 ? " +" : "");
}

std::string counts(const article& shown) {
    const auto [verdicts, kinds] = tally_of(shown);
    std::string text = fmt::format("{} claims:", shown.claims.size());
    const char* before = " ";
    for (const auto& [is, count] : verdicts) {
        text += fmt::format("{}{} {}", before, count, word_for(is));
        before = ", ";
    }
    before = "; with evidence that is ";
    for (const auto& [is, count] : kinds) {
        text += fmt::format("{}{} {}", before, word_for(is), count);
        before = ", ";
    }
    return text + "; + where there is more than one kind.";
}

} // namespace

std::string table_of_articles() {
    std::string text;
    for (const article* const shown : articles()) text += table_of(*shown) + '\n';
    return text;
}

std::string table_of(const article& shown) {
    std::string text = line(fmt::format("Article {}: {}", shown.name, shown.title));
    for (const row& claim : shown)
        text += indented(fmt::format("{:>3}  {:<9}  {:<10}  ", claim.number,
                                     word_for(claim.judged.is), in_short(kinds_of(claim.judged))),
                         std::string(claim.sentence), 28);
    return text + '\n' + support::wrapped(counts(shown));
}

std::string account_of(const article& of, const row& shown) {
    std::string text = line(fmt::format("Article {}, claim {}", of.name, shown.number));
    text += indented("The article:", std::string(shown.sentence), 14);
    text += indented("Exactly:", std::string(shown.mathematics), 14);
    text += indented("Verdict:",
                     std::string(word_for(shown.judged.is))
                         + (shown.judged.note.empty() ? "" : ": ") + std::string(shown.judged.note),
                     14);
    text += '\n';
    for (const evidence& piece : shown.judged) {
        std::string said = theorem_of(piece);
        if (piece.is == reach::measured) said = std::string(piece.quantity);
        const std::string statement = statement_of(piece);
        if (!statement.empty()) said += ": " + statement;
        if (piece.is == reach::measured) said += "; " + command_of(piece);
        text += indented(word_for(piece.is), said, 14);
    }
    return text;
}

} // namespace ledger
