#include "../../../examples/articles/ledger.hpp"

constexpr ledger::row claim{1, "a sentence", "what it says",
                            ledger::is_true(ledger::exact("½ + ½", 0.5 + 0.5, 1))};
