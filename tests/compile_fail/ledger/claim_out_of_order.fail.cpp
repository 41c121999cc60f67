// expect-error: claims_stand_in_the_article_s_order_and_each_number_once
#include "../../../examples/articles/ledger.hpp"

constexpr auto evidence = ledger::exact("½ + ½", 0.5 + 0.5, 1);
constexpr ledger::row claims[]{{2, "a sentence", "what it says", ledger::is_true(evidence)},
                               {2, "a sentence", "what it says", ledger::is_true(evidence)}};
constexpr ledger::article article("000", "of two claims", claims);
