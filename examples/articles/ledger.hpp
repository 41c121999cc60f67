#pragma once

#include <gradus.hpp>
#include <gradus/theory/proof.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>
#include <typeinfo>

/// The ledger of the articles' claims: a row is a sentence, what it says in exact mathematics, a
/// verdict, and the evidence that carries it. What is no evidence does not compile.
namespace ledger {

using gradus::certificate, gradus::claim, gradus::interval, gradus::proof_text;

/// How far a piece of evidence reaches.
enum class reach {
    proved,   ///< for all values of a range, or an identity: a theorem
    computed, ///< exact or certified arithmetic, for the numbers that are named
    measured, ///< by an experiment; it can be repeated
    cited,    ///< somebody else's work
};

/// One piece of evidence. Which of its parts say something depends on who made it, below.
struct evidence {
    reach is{};
    std::string_view name{};                 ///< of the theorem, number, table of figures or work
    const std::type_info* theorem = nullptr; ///< `type_of` it, if it is one that has a name
    const proof_text* arguments = nullptr;   ///< of the theorem
    const claim* statement = nullptr;        ///< both sides of an identity
    const certificate* over = nullptr;       ///< a range, the values there, what bounds them
    bool is_number = false;                  ///< of which the value is shown
    double value[2]{};                       ///< the ends of what encloses it
    double bounds[2]{};                      ///< what it is stated to lie in
    std::string_view quantity{};             ///< which row of the table
    std::string_view command{};              ///< the program that measures it, if not experiments
};

// What stops the compiler when something is stated that is not so: it names these.
void this_number_is_not_certain_to_lie_within_its_bounds();
void this_number_needs_finite_bounds();
void this_fact_is_false();
void a_row_needs_a_sentence_and_its_mathematics();
void a_verdict_needs_evidence();
void evidence_needs_words_that_say_what_it_is();
void a_verdict_other_than_true_needs_a_note();
void an_article_needs_claims();
void claims_stand_in_the_article_s_order_and_each_number_once();

template <auto Theorem, auto... Arguments>
inline constexpr auto made_by = Theorem(Arguments...);

/// f of a theorem f: the compiler's own spelling, so that no name can be wrong.
template <auto Theorem>
constexpr std::string_view spelling_of() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("Theorem = ") + std::string_view("Theorem = ").size());
    text = text.substr(0, text.find_first_of(";]<"));
    for (const std::string_view outside : {"&", "gradus::", "theorems::"})
        if (text.starts_with(outside)) text.remove_prefix(outside.size());
    return text;
}
template <auto Theorem>
inline constexpr std::string_view name_of = spelling_of<Theorem>();
/// A type whose mangled name holds that of the theorem with its template arguments, which Clang
/// leaves out of its spelling.
template <auto Theorem>
struct type_of {};
/// A function that has a name, by which a reader finds it: a lambda has none.
template <auto Theorem>
inline constexpr bool is_named =
    std::is_pointer_v<decltype(Theorem)>
    && name_of<Theorem>.find_first_of("{}()+") == std::string_view::npos;

/// (0, 4): numbers that choose the case; of ranges and bounds the certificate itself speaks.
template <auto... Arguments>
inline constexpr proof_text arguments_text = [] {
    proof_text text;
    if constexpr (sizeof...(Arguments) > 0 && (std::is_integral_v<decltype(Arguments)> && ...)) {
        const char* before = "(";
        ((text << before << Arguments, before = ", "), ...);
        text << ")";
    }
    return text;
}();

/// A theorem that holds: `proof<slope::is_at_most_a_quarter>()`, `proof<chain::weight_gradient<4>,
/// 0>()`. Where it does not hold, the compile error shows both sides or the certificate.
template <auto Theorem, auto... Arguments>
consteval evidence proof() {
    static_assert(is_named<Theorem>, "a theorem is a function with a name, by which it is found");
    constexpr const auto& made = made_by<Theorem, Arguments...>;
    using kind = std::remove_cvref_t<decltype(made)>;
    evidence result{.is = reach::proved,
                    .name = name_of<Theorem>,
                    .theorem = &typeid(type_of<Theorem>),
                    .arguments = &arguments_text<Arguments...>};
    if constexpr (std::is_same_v<kind, claim>) {
        static_assert(gradus::proved<made>);
        result.statement = &made;
    } else if constexpr (std::is_same_v<kind, certificate>) {
        static_assert(gradus::certified<made>);
        result.over = &made;
    } else {
        static_assert(std::is_same_v<kind, bool> && made, "this theorem is false");
    }
    return result;
}

template <auto Made>
inline constexpr auto case_of = Made;

/// An identity or a certificate about the case that its text names: a matrix, a machine, a range.
template <auto Made>
consteval evidence proved_case(std::string_view statement) {
    evidence result{.is = reach::proved, .name = statement};
    if constexpr (std::is_same_v<std::remove_cv_t<decltype(Made)>, claim>) {
        static_assert(gradus::proved<Made>);
        result.statement = &case_of<Made>;
    } else {
        static_assert(gradus::certified<Made>);
        result.over = &case_of<Made>;
    }
    return result;
}

constexpr bool is_finite(double x) {
    return std::numeric_limits<double>::lowest() <= x && x <= std::numeric_limits<double>::max();
}

/// A number of which an enclosure lies within stated bounds, ends included, both finite.
consteval evidence number(std::string_view formula, const interval<double>& value,
                          const interval<double>& bounds) {
    if (!is_finite(bounds.lower()) || !is_finite(bounds.upper())) this_number_needs_finite_bounds();
    if (!certainly_in(value, bounds)) this_number_is_not_certain_to_lie_within_its_bounds();
    return {.is = reach::computed,
            .name = formula,
            .is_number = true,
            .value = {value.lower(), value.upper()},
            .bounds = {bounds.lower(), bounds.upper()}};
}

template <auto Value, auto Expected>
inline constexpr claim equality{Value == Expected, gradus::text_of(Value),
                                gradus::text_of(Expected)};

/// Two exact numbers that are equal, such as rational ones.
template <auto Value, auto Expected>
consteval evidence exact(std::string_view formula) {
    static_assert(gradus::proved<equality<Value, Expected>>);
    return {.is = reach::computed, .name = formula, .statement = &equality<Value, Expected>};
}

/// The same of doubles: what a program computes.
consteval evidence exact(std::string_view formula, double value, double expected) {
    if (!is_finite(expected)) this_number_needs_finite_bounds();
    if (value != expected) this_fact_is_false();
    return {.is = reach::computed,
            .name = formula,
            .is_number = true,
            .value = {value, value},
            .bounds = {expected, expected}};
}

/// Anything else that is decided for the numbers that its text names.
consteval evidence fact(std::string_view statement, bool holds) {
    if (!holds) this_fact_is_false();
    return {.is = reach::computed, .name = statement};
}

/// A quantity that `examples/run experiments NAME` measures; its figures stand in
/// measured/NAME.csv.
consteval evidence measured(std::string_view experiment, std::string_view quantity) {
    return {.is = reach::measured, .name = experiment, .quantity = quantity};
}
/// The same of another program: of `examples/run PROGRAM --full`, say, which writes its
/// summary.csv. That stands in measured/PROGRAM.csv.
consteval evidence measured_by(std::string_view command, std::string_view quantity) {
    return {.is = reach::measured,
            .name = command.substr(0, command.find(' ')),
            .quantity = quantity,
            .command = command};
}

/// Where a reader finds it: authors, title, year, section.
consteval evidence cited(std::string_view work) { return {.is = reach::cited, .name = work}; }

enum class verdict { is_true, is_true_if, is_imprecise, is_false, is_opinion };

inline constexpr std::size_t most_evidence = 24;

/// A verdict, what is to be said beside it, and what carries it.
struct judgement {
    verdict is{};
    std::string_view note{}; ///< the condition, or what is right instead
    evidence carried_by[most_evidence]{};
    std::size_t count = 0;

    constexpr const evidence* begin() const { return carried_by; }
    constexpr const evidence* end() const { return carried_by + count; }
};

template <class... Evidence>
consteval judgement judge(verdict is, std::string_view note, const Evidence&... carried_by) {
    static_assert(sizeof...(Evidence) > 0,
                  "a verdict is carried by evidence: a proof, a number, a measurement or, of "
                  "history and opinion, a citation");
    static_assert(sizeof...(Evidence) <= most_evidence, "a row has no room for more evidence");
    return {is, note, {carried_by...}, sizeof...(Evidence)};
}

/// As the article has it.
template <class... Evidence>
consteval judgement is_true(const Evidence&... carried_by) {
    return judge(verdict::is_true, "", carried_by...);
}
/// True under a condition that the article does not state.
template <class... Evidence>
consteval judgement is_true_if(std::string_view condition, const Evidence&... carried_by) {
    return judge(verdict::is_true_if, condition, carried_by...);
}
/// Nearly right; `rather` is.
template <class... Evidence>
consteval judgement is_imprecise(std::string_view rather, const Evidence&... carried_by) {
    return judge(verdict::is_imprecise, rather, carried_by...);
}
template <class... Evidence>
consteval judgement is_false(std::string_view rather, const Evidence&... carried_by) {
    return judge(verdict::is_false, rather, carried_by...);
}
/// Nothing that mathematics or an experiment decides: a citation, and no verdict beyond it.
template <class... Evidence>
consteval judgement is_opinion(std::string_view note, const Evidence&... carried_by) {
    return judge(verdict::is_opinion, note, carried_by...);
}

struct row {
    int number;                   ///< in the article's order
    std::string_view sentence;    ///< in a few words, or a short quotation
    std::string_view mathematics; ///< what it says exactly
    judgement judged;
};

/// What a row must say; what is left out of one compiles, and is found here.
consteval void check(const row& claim) {
    const judgement& judged = claim.judged;
    if (claim.sentence.empty() || claim.mathematics.empty())
        a_row_needs_a_sentence_and_its_mathematics();
    if (judged.count == 0) a_verdict_needs_evidence();
    if (judged.is != verdict::is_true && judged.note.empty())
        a_verdict_other_than_true_needs_a_note();
    for (const evidence& piece : judged)
        if (piece.name.empty()
            || (piece.is == reach::proved && !piece.theorem && !piece.statement && !piece.over)
            || (piece.is == reach::measured && piece.quantity.empty()))
            evidence_needs_words_that_say_what_it_is();
}

/// The claims of an article, in its order.
struct article {
    std::string_view name;
    std::string_view title;
    std::span<const row> claims;

    consteval article(std::string_view number, std::string_view called, std::span<const row> rows)
        : name(number), title(called), claims(rows) {
        if (rows.empty()) an_article_needs_claims();
        for (const row& claim : rows) check(claim);
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (rows[i].number <= rows[i - 1].number)
                claims_stand_in_the_article_s_order_and_each_number_once();
    }

    constexpr auto begin() const { return claims.begin(); }
    constexpr auto end() const { return claims.end(); }
};

} // namespace ledger
