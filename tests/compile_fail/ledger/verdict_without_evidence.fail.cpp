// expect-error: a verdict is carried by evidence
#include "../../../examples/articles/ledger.hpp"

constexpr ledger::row claim{1, "a sentence", "what it says", ledger::is_true()};
