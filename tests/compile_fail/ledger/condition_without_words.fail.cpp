// expect-error: a_verdict_other_than_true_needs_a_note
#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::exact("½ + ½", 0.5 + 0.5, 1);
constexpr ledger::row claims[]{{1, "a sentence", "what it says", ledger::is_true_if("", evidence)}};
constexpr ledger::article article("000", "of one claim", claims);
