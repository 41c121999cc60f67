#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::exact("½ + ½", 0.5 + 0.5, 1);
constexpr ledger::row claims[]{
    {1, "a sentence", "what it says", ledger::is_true_if("both are halves", evidence)}};
constexpr ledger::article article("000", "of one claim", claims);
