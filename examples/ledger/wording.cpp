#include "wording.hpp"

#include "figures.hpp"
#include "theorem_source.hpp"

#include <cxxabi.h>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <set>
#include <stdexcept>

namespace ledger {
namespace {

std::string text_of(const gradus::proof_text& text) { return {text.characters, text.size}; }

/// In an enclosure of an infinite range an end is no number.
std::string end_text(double end) {
    return std::isinf(end) ? (end < 0 ? "−∞" : "∞") : fmt::format("{}", end);
}
std::string range_text(double lower, double upper) {
    return lower == upper ? end_text(lower)
                          : fmt::format("[{}, {}]", end_text(lower), end_text(upper));
}
std::string range_text(const interval<double>& x) { return range_text(x.lower(), x.upper()); }

std::string certificate_text(const certificate& made) {
    if (made.about == gradus::subject::curvatures)
        return fmt::format("existence and uniqueness by Krawczyk's operator; {} pivot{} of the "
                           "second derivative below 0, the last of them all in {}",
                           made.boxes, made.boxes == 1 ? "" : "s", range_text(made.values));
    return fmt::format("on {} the values lie in {}, against {}; {} box{}", range_text(made.range),
                       range_text(made.values), range_text(made.bound), made.boxes,
                       made.boxes == 1 ? "" : "es");
}

/// <5> of a theorem ratio_of_layers<5>: it stands after the name in the mangled name of its type,
/// where a number of an unsigned type is 5ul.
std::string template_arguments_of(const evidence& theorem) {
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> text(
        abi::__cxa_demangle(theorem.theorem->name(), nullptr, nullptr, &status), std::free);
    if (status != 0) throw std::runtime_error(fmt::format("{} has no name", theorem.name));
    const std::string_view all = text.get();
    const std::size_t end = all.find(theorem.name) + theorem.name.size();
    if (all[end] != '<') return {};
    std::string arguments(all.substr(end, all.find('>', end) + 1 - end));
    std::erase_if(arguments, [](char c) { return c == 'u' || c == 'l'; });
    return arguments;
}

} // namespace

std::string_view word_for(verdict is) {
    switch (is) {
    case verdict::is_true:
        return "true";
    case verdict::is_true_if:
        return "true if";
    case verdict::is_imprecise:
        return "imprecise";
    case verdict::is_false:
        return "false";
    case verdict::is_opinion:
        return "opinion";
    }
    return {};
}

std::string_view word_for(reach is) {
    switch (is) {
    case reach::proved:
        return "proved";
    case reach::computed:
        return "computed";
    case reach::measured:
        return "measured";
    case reach::cited:
        return "cited";
    }
    return {};
}

std::vector<reach> kinds_of(const judgement& judged) {
    std::set<reach> kinds;
    for (const evidence& piece : judged) kinds.insert(piece.is);
    return {kinds.begin(), kinds.end()};
}

tally tally_of(const article& shown) {
    tally counted;
    for (const row& claim : shown) {
        ++counted.verdicts[claim.judged.is];
        for (const reach kind : kinds_of(claim.judged)) ++counted.kinds[kind];
    }
    return counted;
}

bool is_theorem(const evidence& shown) { return shown.theorem != nullptr; }

std::string theorem_of(const evidence& shown) {
    std::string text(shown.name);
    if (is_theorem(shown)) text += template_arguments_of(shown) + text_of(*shown.arguments);
    return text;
}

std::string statement_of(const evidence& shown) {
    switch (shown.is) {
    case reach::proved:
        if (!is_theorem(shown))
            return shown.over ? certificate_text(*shown.over) : text_of(shown.statement->left);
        return source_of_theorem(shown.name)
               + (shown.over ? "; " + certificate_text(*shown.over) : "");
    case reach::computed:
        if (shown.statement) return text_of(shown.statement->left);
        if (!shown.is_number) return {};
        if (shown.value[0] == shown.value[1] && shown.bounds[0] == shown.bounds[1])
            return end_text(shown.value[0]);
        return fmt::format("{}, within {}", digits_of(shown.value[0], shown.value[1]),
                           range_text(shown.bounds[0], shown.bounds[1]));
    case reach::measured:
        return figure_of(shown).text();
    case reach::cited:
        return {};
    }
    return {};
}

std::string digits_of(double lower, double upper) {
    if (lower == upper) return end_text(lower);
    // A double has no more than 767 digits that are not 0; twenty settle what a reader sees.
    const std::string low = fmt::format("{:.20e}", lower), high = fmt::format("{:.20e}", upper);
    const auto parts = std::mismatch(low.begin(), low.end(), high.begin(), high.end());
    const auto common = static_cast<std::size_t>(parts.first - low.begin());
    const std::string exponent = low.substr(low.find('e'));
    const bool is_alike =
        std::signbit(lower) == std::signbit(upper) && exponent == high.substr(high.find('e'));
    if (!is_alike || common < 5) return range_text(lower, upper);
    const double power = std::stod("1" + exponent);
    if (power < 1e-4 || power > 1e6) return low.substr(0, common) + "…" + exponent;
    // The same digits without an exponent: those of the end nearer to 0, cut where they differ.
    const std::string plain = fmt::format("{:.25f}", lower), other = fmt::format("{:.25f}", upper);
    const auto differ = std::mismatch(plain.begin(), plain.end(), other.begin(), other.end());
    return plain.substr(0, static_cast<std::size_t>(differ.first - plain.begin())) + "…";
}

} // namespace ledger
