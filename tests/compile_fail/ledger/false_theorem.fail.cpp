// expect-error: this step is false
#include "../../../examples/articles/ledger.hpp"

constexpr gradus::claim half_is_a_third() {
    return gradus::equal(gradus::rational(1, 2), gradus::rational(1, 3));
}
constexpr auto claim = ledger::is_true(ledger::proof<half_is_a_third>());
