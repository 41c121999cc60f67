// expect-error: evidence_needs_words_that_say_what_it_is
#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::fact("", 1 + 1 == 2);
constexpr ledger::row claims[]{{1, "a sentence", "what it says", ledger::is_true(evidence)}};
constexpr ledger::article article("000", "of one claim", claims);
