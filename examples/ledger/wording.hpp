#pragma once

#include "../articles/ledger.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The ledger in words, for terminals, pages and other programs alike.
namespace ledger {

/// true, true if, imprecise, false, opinion
std::string_view word_for(verdict is);
/// proved, computed, measured, cited
std::string_view word_for(reach is);

/// The kinds of evidence that a row has, each once, strongest first.
std::vector<reach> kinds_of(const judgement& judged);

/// How many rows of an article have a verdict, and how many a kind of evidence.
struct tally {
    std::map<verdict, int> verdicts;
    std::map<reach, int> kinds; ///< a row with several of them counts for each
};
tally tally_of(const article& shown);

/// Whether it is one of the library's theorems, which have names.
bool is_theorem(const evidence& shown);

/// slope::is_at_most_a_quarter, or with arguments chain::ratio_of_layers<5>(0, 4).
std::string theorem_of(const evidence& shown);

/// What the evidence says: both sides of an identity, an enclosure and its bounds, figures, a work.
std::string statement_of(const evidence& shown);

/// The decimal digits that all numbers of an enclosure have in common, and …; both its ends where
/// these are too few; the number itself where it is only one.
std::string digits_of(double lower, double upper);

} // namespace ledger
