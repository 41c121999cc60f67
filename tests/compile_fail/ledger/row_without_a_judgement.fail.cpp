// expect-error: a_verdict_needs_evidence
#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::exact("½ + ½", 0.5 + 0.5, 1);
constexpr ledger::row claims[]{{1, "a sentence", "what it says"}};
constexpr ledger::article article("000", "of one claim", claims);
