#include "wording.hpp"

#include "figures.hpp"
#include "theorem_source.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

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
    return fmt::format("on {} the values lie in {}, against {}; {} box{}", range_text(made.range),
                       range_text(made.values), range_text(made.bound), made.boxes,
                       made.boxes == 1 ? "" : "es");
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

reach strongest(const judgement& judged) {
    const auto reaches_further = [](const evidence& a, const evidence& b) { return a.is < b.is; };
    return std::min_element(judged.begin(), judged.end(), reaches_further)->is;
}

bool is_theorem(const evidence& shown) { return shown.arguments != nullptr; }

std::string theorem_of(const evidence& shown) {
    return std::string(shown.name) + (shown.arguments ? text_of(*shown.arguments) : "");
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
        if (shown.bounds[0] == 0 && shown.bounds[1] == 0) return {};
        if (shown.value[0] == shown.value[1] && shown.bounds[0] == shown.bounds[1])
            return end_text(shown.value[0]);
        return fmt::format("{}, within {}", digits_of(shown.value[0], shown.value[1]),
                           range_text(shown.bounds[0], shown.bounds[1]));
    case reach::measured:
        return figure_of(shown.name, shown.quantity).text();
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
