// expect-error: a_row_needs_a_sentence_and_its_mathematics
#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::exact("½ + ½", 0.5 + 0.5, 1);
constexpr ledger::row claims[]{{1, "a sentence", "", ledger::is_true(evidence)}};
constexpr ledger::article article("000", "of one claim", claims);
