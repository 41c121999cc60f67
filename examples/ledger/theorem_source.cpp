#include "theorem_source.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string>

namespace ledger {
namespace {

using sources = std::map<std::string, std::string, std::less<>>;

/// The text between the brace at `begin` and its partner, in one line.
std::string body_at(std::string_view text, std::size_t begin) {
    std::string body;
    int open = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == '{') ++open;
        if (text[i] == '}' && --open == 0) break;
        const bool is_blank = text[i] == ' ' || text[i] == '\n';
        if (i == begin || (is_blank && (body.empty() || body.back() == ' '))) continue;
        body += is_blank ? ' ' : text[i];
    }
    // What is returned is what is stated; names of letters before it only make it shorter. A lambda
    // in it has a return of its own.
    const std::size_t lambda = body.find("](const"), stated = body.rfind("return ", lambda);
    body.erase(0, stated + std::string_view("return ").size());
    return body.substr(0, body.rfind(';'));
}

/// The theorems of a header. The house's format has each namespace and function begin a line.
void add_theorems(sources& known, const std::string& text) {
    static const std::regex landmark(
        R"((?:^|\n)(?:namespace ([\w:]+) \{|(\}) // namespace|constexpr (?:claim|certificate|bool) (\w+)\())");
    std::string place;
    const std::string_view all = "gradus::theorems::";
    for (std::sregex_iterator found(text.begin(), text.end(), landmark), end; found != end;
         ++found) {
        const std::smatch& line = *found;
        if (line[1].matched) {
            place += (place.empty() ? "" : "::") + line[1].str();
        } else if (line[2].matched) {
            const std::size_t last = place.rfind("::");
            place = place.starts_with(all) && place.find("::", all.size()) == std::string::npos
                        ? ""
                        : place.substr(0, last == std::string::npos ? 0 : last);
        } else if (place.starts_with(all)) {
            const auto name = static_cast<std::size_t>(line.position(3));
            known[place.substr(all.size()) + "::" + line[3].str()] =
                body_at(text, text.find('{', text.find(") {", name)));
        }
    }
}

sources read_headers() {
    sources known;
    for (const auto& header : std::filesystem::directory_iterator(LEDGER_THEOREMS)) {
        std::ifstream file(header.path());
        std::stringstream text;
        text << file.rdbuf();
        add_theorems(known, text.str());
    }
    return known;
}

} // namespace

std::string source_of_theorem(std::string_view name) {
    static const sources known = read_headers();
    const auto found = known.find(name);
    if (found == known.end())
        throw std::runtime_error(
            fmt::format("no header in {} has the theorem {}", LEDGER_THEOREMS, name));
    return found->second;
}

} // namespace ledger
