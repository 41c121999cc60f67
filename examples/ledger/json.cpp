#include "../articles/articles.hpp"
#include "figures.hpp"
#include "show.hpp"
#include "wording.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace ledger {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const evidence& shown) {
    ordered_json result{{"kind", word_for(shown.is)}};
    switch (shown.is) {
    case reach::proved:
        result["theorem"] = theorem_of(shown);
        break;
    case reach::computed:
        result["of"] = shown.name;
        break;
    case reach::cited:
        result["work"] = shown.name;
        break;
    case reach::measured:
        result["quantity"] = shown.quantity;
        result["command"] = command_of(shown);
        break;
    }
    if (const std::string statement = statement_of(shown); !statement.empty())
        result["statement"] = statement;
    return result;
}

ordered_json json_of(const row& claim) {
    ordered_json result{{"claim", claim.number},
                        {"sentence", claim.sentence},
                        {"mathematics", claim.mathematics},
                        {"verdict", word_for(claim.judged.is)}};
    if (!claim.judged.note.empty()) result["note"] = claim.judged.note;
    for (const evidence& shown : claim.judged) result["evidence"].push_back(json_of(shown));
    return result;
}

} // namespace

std::string json_of(const options& chosen) {
    ordered_json all = ordered_json::array();
    for (const article* const shown : articles()) {
        if (chosen.chosen && chosen.chosen != shown) continue;
        ordered_json claims = ordered_json::array();
        for (const row& claim : *shown)
            if (chosen.number == 0 || chosen.number == claim.number)
                claims.push_back(json_of(claim));
        all.push_back({{"article", shown->name}, {"title", shown->title}, {"claims", claims}});
    }
    return all.dump(2) + '\n';
}

} // namespace ledger
