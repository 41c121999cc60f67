// expect-error: an_article_needs_claims
#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::exact("½ + ½", 0.5 + 0.5, 1);
constexpr ledger::row claims[]{{1, "a sentence", "what it says", ledger::is_true(evidence)}};
constexpr ledger::article article("000", "of one claim", {});
