// expect-error: a theorem is a function with a name
#include "../../../examples/articles/ledger.hpp"

constexpr gradus::claim halves() {
    return gradus::equal(gradus::rational(1, 2), gradus::rational(2, 4));
}
constexpr auto claim = ledger::is_true(ledger::proof<[] { return halves(); }>());
